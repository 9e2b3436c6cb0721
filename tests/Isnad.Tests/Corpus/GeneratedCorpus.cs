using Isnad.Corpus;
using Isnad.Corpus.Copies;
using Isnad.Corpus.Joining;
using Isnad.Extraction;
using Isnad.Generating;
using Isnad.Knowledge;

namespace Isnad.Tests.Corpus;

/// <summary>A generated set, read, joined and searched for copies once for all tests.</summary>
public sealed class GeneratedCorpus
{
    private const int Seed = 20240607;
    private const int Days = 45;
    private static readonly DateOnly First = new(2023, 3, 1);

    public GeneratedCorpus()
    {
        var generator = new ArticleGenerator(Seed);
        var articles = new List<GeneratedArticle>();
        var happenings = new Dictionary<int, Happening>();
        foreach (var article in generator.Write(First, 2).TakeWhile(a => a.Published < First.AddDays(Days)))
        {
            articles.Add(article);
            foreach (var number in article.Sentences.Select(s => s.Happening).OfType<int>())
                happenings[number] = generator.Recent[number];
        }

        Articles = articles;
        Happenings = happenings;
        var pipeline = new Pipeline(EmbeddedKnowledge.Lexicon);
        Analyses = [.. Articles.AsParallel().AsOrdered().Select(a => pipeline.Read(a.ToArticle()))];
        Documents = [.. Analyses.Select(AccountReader.Read)];
        var finder = new CopyFinder(new CopyRules());
        foreach (var analysis in Analyses)
            Groups.AddRange(finder.Add(CopySketch.Of(analysis.Document.Id, analysis.Document.Text, AccountReader.Read(analysis).Outlet, analysis.Document.Published)));
        Groups.AddRange(finder.Complete());
        CopyOf = Groups.SelectMany(g => g.Members.Select(m => (m.Document, g.Id))).DistinctBy(p => p.Document).ToDictionary(p => p.Document, p => p.Id, StringComparer.Ordinal);
        Events = EventJoiner.Join(Documents.DistinctBy(d => d.Document), new JoinRules { Wholes = new KnownWholes(EmbeddedKnowledge.Lexicon) }, []);
    }

    public IReadOnlyList<GeneratedArticle> Articles { get; }

    public IReadOnlyDictionary<int, Happening> Happenings { get; }

    public IReadOnlyList<Analysis> Analyses { get; }

    public IReadOnlyList<DocumentAccount> Documents { get; }

    /// <summary>Whether all reports of a happening were written before the last day.</summary>
    public bool IsWhole(int happening) => Happenings[happening].Day < First.AddDays(Days - 3);

    /// <summary>A happening and all that was told of it, for the reader of a failing test.</summary>
    public string Tell(int happening) => Happenings[happening] + "\n    " + string.Join("\n    ", Articles.SelectMany(a => a.Sentences.Where(s => s.Happening == happening).Select(s => $"{a.Published:yyyy-MM-dd} {s.Text}")));

    /// <summary>What was read of a happening and where each account went.</summary>
    public string Accounts(int happening) => string.Concat(Events.SelectMany(e => e.Members.Where(m => Truth(m.Account) == happening)
        .Select(m => $"\n    {e.Id[^6..]} {m.Score:F2} {m.Account.Trigger} {m.Account.Type}/{m.Account.Mode} {m.Account.Modality} @{string.Join(",", m.Account.Places.Select(p => p.Key))} {m.Account.Time?.From:MM-dd}..{m.Account.Time?.To:MM-dd} A[{string.Join(",", m.Account.Actors.Select(a => a.Key))}] R[{string.Join(",", m.Account.Recipients.Select(a => a.Key))}] {string.Join(",", m.Account.Figures.Select(f => $"{f.Value} {f.Unit}"))} {m.Account.SameAs} {m.Account.Document[..4]}")));

    public List<CopyGroup> Groups { get; } = [];

    public IReadOnlyDictionary<string, string> CopyOf { get; }

    public IReadOnlyList<JoinedEvent> Events { get; }

    /// <summary>The happening that an account tells, by the sentence in which it stands; null for background and for acts of another kind.</summary>
    public int? Truth(EventAccount account)
    {
        if (!Positions.TryGetValue(account.Document, out var sentences))
            return null;
        var told = sentences.FirstOrDefault(s => s.Start <= account.TriggerSpan.Start && account.TriggerSpan.Start < s.End).Happening;
        return told is { } happening && Fits(Happenings[happening].Kind, account) ? told : null;
    }

    private Dictionary<string, List<(int Start, int End, int? Happening)>> Positions => field ??= Articles.Zip(Analyses)
        .DistinctBy(p => p.Second.Document.Id).ToDictionary(p => p.Second.Document.Id, p => Sentences(p.First, p.Second.Document.Text), StringComparer.Ordinal);

    private static List<(int Start, int End, int? Happening)> Sentences(GeneratedArticle article, string text)
    {
        var found = new List<(int, int, int?)>();
        var at = 0;
        foreach (var sentence in article.Sentences)
        {
            var start = text.IndexOf(sentence.Text, at, StringComparison.Ordinal);
            if (start < 0)
                continue;
            at = start + sentence.Text.Length;
            found.Add((start, at, sentence.Happening));
        }

        return found;
    }

    private static bool Fits(HappeningKind kind, EventAccount account) => kind switch
    {
        HappeningKind.Protest => account.Type == EventType.Protest,
        HappeningKind.Arrest => account.Type == EventType.Coerce,
        HappeningKind.Taking => (account.Type == EventType.Assault && account.Mode == "territory") || (account.Type == EventType.Retreat && account.Mode == "withdraw"),
        _ => account.Type == EventType.Assault,
    };
}
