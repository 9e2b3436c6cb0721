using Isnad.Extraction.Actors;
using Isnad.Extraction.Events;
using Isnad.Text;

namespace Isnad.Extraction;

/// <summary>How mentions stand in the record: a title right beside the name of the same person belongs to that name, and a person's name
/// begins behind the bodies and states that the title before it names, so that nobody else's name counts as his.</summary>
internal sealed class MentionShape
{
    private readonly int[] _record;
    private readonly TextSpan[] _spans;

    public MentionShape(Reading reading)
    {
        _record = new int[reading.Mentions.Count];
        _spans = new TextSpan[reading.Mentions.Count];
        for (var m = 0; m < _record.Length; m++)
        {
            _record[m] = Name(reading, m);
            _spans[m] = Span(reading, m);
        }
    }

    /// <summary>Whether a mention has its own entry in the record.</summary>
    public bool Stands(int mention) => _record[mention] == mention;

    /// <summary>The mention that stands for this one in the record.</summary>
    public int Of(int mention) => _record[mention];

    /// <summary>Its words in the record.</summary>
    public TextSpan Span(int mention) => _spans[mention];

    /// <summary>The name beside a title of the same entity, or the mention itself.</summary>
    private static int Name(Reading reading, int m)
    {
        var title = reading.Mentions[m];
        if (title.Form != MentionForm.Title)
            return m;
        var behind = title.End < reading.Tokens.Length && reading.Tokens[title.End].Kind is TokenKind.Comma or TokenKind.Quote or TokenKind.Dash ? title.End + 1 : title.End;
        foreach (var other in Fillers.Between(reading, title.End, behind + 1))
        {
            if (IsName(reading, other, title))
                return other;
        }

        foreach (var other in Fillers.Between(reading, Math.Max(0, title.First - 12), title.First))
        {
            var end = reading.Mentions[other].End;
            if (IsName(reading, other, title) && (end == title.First || (end == title.First - 1 && reading.Tokens[end].Kind is TokenKind.Comma or TokenKind.Quote or TokenKind.Dash)))
                return other;
        }

        return m;
    }

    private static bool IsName(Reading reading, int other, NamedMention title) =>
        reading.Mentions[other].Form == MentionForm.Name && reading.Mentions[other].Entity == title.Entity;

    private static TextSpan Span(Reading reading, int m)
    {
        var mention = reading.Mentions[m];
        if (mention.Form != MentionForm.Name || reading.Entities[mention.Entity].Kind != EntityKind.Person)
            return mention.Span;
        var first = mention.First;
        foreach (var other in Fillers.Between(reading, mention.First, mention.End))
        {
            var inner = reading.Mentions[other];
            if (other != m && inner.End < mention.End && reading.Entities[inner.Entity].Kind is not EntityKind.Person)
                first = Math.Max(first, inner.End);
        }

        if (first == mention.First)
            return mention.Span;
        while (first < mention.End - 1 && reading.Tokens[first].Kind is not (TokenKind.Word or TokenKind.Latin))
            first++;
        return new TextSpan(reading.Tokens[first].Start, mention.Span.End);
    }
}
