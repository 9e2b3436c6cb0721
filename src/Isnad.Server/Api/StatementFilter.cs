using Isnad.Corpus;
using Isnad.Server.Archives;
using Isnad.Server.Web;
using Microsoft.AspNetCore.Http;

namespace Isnad.Server.Api;

/// <summary>Which articles' claims and relations are asked for, and of whom.</summary>
internal sealed class StatementFilter
{
    private readonly HashSet<string>? _actors;
    private readonly HashSet<string>? _outlets;
    private readonly IReadOnlySet<string>? _texts;
    private readonly string? _document;
    private readonly DateOnly? _from;
    private readonly DateOnly? _to;
    private readonly CorpusSnapshot _corpus;

    /// <summary>Reads it from an address; names are turned into keys.</summary>
    public StatementFilter(IQueryCollection query, CorpusSnapshot corpus)
    {
        _corpus = corpus;
        _actors = corpus.ActorKeys(Given(query, "actor"));
        _outlets = corpus.OutletKeys(Given(query, "outlet"));
        _texts = corpus.Holding(Given(query, "text"));
        _document = Given(query, "document");
        (_from, _to) = (Days.Parse(query["from"]), Days.Parse(query["to"]));
    }

    /// <summary>Names of its parameters.</summary>
    public static IReadOnlyList<string> Names { get; } = ["actor", "outlet", "document", "from", "to", "text"];

    /// <summary>The articles, newest first.</summary>
    public IEnumerable<DocumentAccount> Documents => _corpus.Facets.Documents.Where(d =>
        (_document is null || d.Document == _document) && (_outlets is null || (d.Outlet is { } outlet && _outlets.Contains(outlet)))
        && (_from is null || d.Published >= _from) && (_to is null || d.Published <= _to) && (_texts is null || _texts.Contains(d.Document)));

    /// <summary>Whether one of these is the actor asked for.</summary>
    public bool IsOf(string document, params IEnumerable<string?> keys) => _actors is null || keys.Any(k => Is(k, document, _actors));

    /// <summary>Whether a key stands for one of these actors.</summary>
    public bool Is(string? key, string document, HashSet<string>? actors) => actors is null || (key is not null && actors.Contains(_corpus.Register.Canonical(key, document)));

    /// <summary>A value given and not empty, or null.</summary>
    public static string? Given(IQueryCollection query, string name) => query[name].ToString().Trim() is { Length: > 0 } value ? value : null;

    /// <summary>Why days cannot be understood, or null.</summary>
    public static string? Wrong(IQueryCollection query) =>
        Array.Find(["from", "to"], d => query[d].Count > 0 && Days.Parse(query[d]) is null) is { } day ? $"{day} is a day, written as 2021-05-31." : null;

    /// <summary>Why a word is none of those that a parameter takes, or null.</summary>
    public static string? Wrong<T>(IQueryCollection query, string name)
        where T : struct, Enum => Given(query, name) is { } word && !Spelling.TryParse<T>(word, out _) ? $"{name} is one of {string.Join(", ", Spelling.All<T>())}." : null;

    /// <summary>A word of the records, or null where none is asked for.</summary>
    public static T? Word<T>(IQueryCollection query, string name)
        where T : struct, Enum => Spelling.TryParse<T>(query[name], out var word) ? word : null;
}
