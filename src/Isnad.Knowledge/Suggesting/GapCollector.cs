using Isnad.Extraction;
using Isnad.Text;

namespace Isnad.Knowledge.Suggesting;

/// <summary>Collects names, titles and words that articles use and the knowledge lacks.</summary>
public sealed class GapCollector(Pipeline pipeline)
{
    private const int Sentences = 3;
    private readonly Dictionary<(string Kind, string Text), Gap> _gaps = [];
    private int _articles;

    /// <summary>Reads one article.</summary>
    public void Add(Article article)
    {
        var reading = pipeline.Study(article);
        _articles++;
        var inside = new bool[reading.Tokens.Length];
        foreach (var match in reading.Names)
            inside.AsSpan(match.First, match.Length).Fill(true);
        foreach (var mention in reading.Mentions)
        {
            for (var i = mention.First; i < mention.End; i++)
                inside[i] = true;
            var entity = reading.Entities[mention.Entity];
            if (entity.Actor >= 0 || entity.Place >= 0 || entity.Outlet >= 0 || entity.Candidates.Count > 0)
                continue;
            if (mention.Form == MentionForm.Name)
                Note(KindOf(entity.Kind), entity.Name, reading, mention.First);
            else if (mention.Form == MentionForm.Title && mention.End - mention.First > 1)
                Note("title", reading.Span(mention.First, mention.End, mention.Skip).Of(reading.Document.Text), reading, mention.First);
        }

        for (var i = 0; i < reading.Tokens.Length; i++)
        {
            if (!inside[i] && reading.Tokens[i].Kind == TokenKind.Word && !reading.Tokens[i].Word.Known && reading.Tokens[i].NormLength > 2)
                Note("word", reading.Normal(i).ToString(), reading, i);
        }
    }

    /// <summary>What was collected: the most widely used first, within a kind.</summary>
    /// <param name="least">In how many articles a thing must stand.</param>
    public IReadOnlyList<Suggestion> Ranked(int least) =>
    [
        .. _gaps.Where(g => g.Value.Articles >= least)
            .OrderBy(static g => g.Key.Kind, StringComparer.Ordinal).ThenByDescending(static g => g.Value.Articles).ThenByDescending(static g => g.Value.Mentions)
            .ThenBy(static g => g.Key.Text, StringComparer.Ordinal)
            .Select(static g => new Suggestion(g.Key.Kind, g.Key.Text, g.Value.Articles, g.Value.Mentions, g.Value.Examples)),
    ];

    private static string KindOf(EntityKind kind) => kind is EntityKind.Place or EntityKind.Facility ? "place" : Loading.ActorKinds.Name(kind);

    private void Note(string kind, string text, Reading reading, int token)
    {
        if (!_gaps.TryGetValue((kind, text), out var gap))
            _gaps[(kind, text)] = gap = new Gap();
        gap.Mentions++;
        if (gap.LastArticle != _articles)
            gap.Articles++;
        gap.LastArticle = _articles;
        if (gap.Examples.Count == Sentences)
            return;
        var sentence = reading.Sentences.Find(s => s.First <= token && token < s.End);
        if (sentence.End <= sentence.First)
            return;
        var words = reading.Span(sentence.First, sentence.End).Of(reading.Document.Text).ReplaceLineEndings(" ").Replace('\t', ' ');
        if (!gap.Examples.Contains(words))
            gap.Examples.Add(words);
    }

    private sealed class Gap
    {
        public int Articles { get; set; }

        public int LastArticle { get; set; }

        public int Mentions { get; set; }

        public List<string> Examples { get; } = [];
    }
}
