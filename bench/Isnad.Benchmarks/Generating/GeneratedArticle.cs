namespace Isnad.Generating;

/// <summary>A generated article with what is true of it.</summary>
public sealed record GeneratedArticle
{
    /// <summary>Its number.</summary>
    public required int Number { get; init; }

    /// <summary>Headline.</summary>
    public required string Title { get; init; }

    /// <summary>Outlet; all of them are invented.</summary>
    public required string Outlet { get; init; }

    /// <summary>Day of publication.</summary>
    public required DateOnly Published { get; init; }

    /// <summary>Sentences in order.</summary>
    public required IReadOnlyList<GeneratedSentence> Sentences { get; init; }

    /// <summary>Number of the article that it copies, or null.</summary>
    public int? CopyOf { get; init; }

    /// <summary>The text.</summary>
    public string Text => string.Join('\n', Sentences.Select(s => s.Text));

    /// <summary>The article as the engine takes it.</summary>
    public Article ToArticle() => new()
    {
        Text = Text,
        Title = Title,
        Outlet = Outlet,
        Published = Published,
        PublishedFrom = PublishedFrom.Metadata,
        Source = $"generated-{Number:D7}",
    };
}
