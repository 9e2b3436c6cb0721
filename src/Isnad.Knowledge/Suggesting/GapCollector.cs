using Isnad.Extraction;
using Isnad.Extraction.Actors;
using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Knowledge.Suggesting;

/// <summary>Collects names, titles and words that articles use and the knowledge lacks.</summary>
public sealed class GapCollector(Pipeline pipeline)
{
    private const int Sentences = 3;
    private static readonly char[] Marks = ['"', '\u00AB', '\u00BB', '\u201C', '\u201D', '\u201E', ' '];
    private readonly TagMask _human = pipeline.Lexicon.TagSet("person");
    private readonly TagMask _media = pipeline.Lexicon.TagSet("media");
    private readonly NounUses _uses = new(pipeline.Lexicon);
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
            {
                if (!Names(reading, mention))
                    continue;
                if (IsOutlet(reading, mention))
                    NoteOutlet(reading, mention);
                else
                    Note(KindOf(entity.Kind), Unquoted(entity.Name), reading, mention.First);
            }
            else if (mention.Form == MentionForm.Title && Entitles(reading, mention))
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
            .Select(static g => new Suggestion(g.Key.Kind, g.Value.Text, g.Value.Articles, g.Value.Mentions, g.Value.Examples)),
    ];

    /// <summary>Whether a mention bears a name: a place of its own, not a part of another; a person with a word in the name that is no common word; a body
    /// with a word in its name that is a name or that no dictionary has, or a single body in idafa. What only describes (the security forces, the account
    /// of a known group) is no gap.</summary>
    private bool Names(Reading reading, NamedMention mention)
    {
        var entity = reading.Entities[mention.Entity];
        if (entity.IsPlace)
        {
            return mention.FoundBy is not ("place.direction" or "place.around" or "place.border") && Unquoted(entity.Name).Length > 2
                && Proper(reading, mention.First, mention.End) && !Given(reading, mention);
        }

        if (entity.Kind != EntityKind.Person && Around(reading, mention))
            return false;
        if (entity.Kind == EntityKind.Person || mention.FoundBy != "body.name")
            return mention.End - mention.First > 1 && Proper(reading, mention.First, mention.End);
        var head = reading.Words[mention.First];
        var idafa = false;
        for (var i = mention.First + 1; i < mention.End; i++)
        {
            var token = reading.Tokens[i];
            if (token.Kind != TokenKind.Word || !token.Word.Known || token.Word.Best.Class is PartOfSpeech.GivenName or PartOfSpeech.FamilyName)
                return true;
            idafa |= reading.Words[i].Role == WordRole.Noun;
        }

        return idafa && !head.Definite && !head.Reading.Has(WordFeatures.Plural | WordFeatures.Dual) && (head.Tags & _human) == 0;
    }

    /// <summary>Whether a noun for a medium heads the name.</summary>
    private bool IsOutlet(Reading reading, NamedMention mention) => mention.FoundBy == "body.name" && (reading.Words[mention.First].Tags & _media) != 0;

    /// <summary>Notes an outlet under its own name. A programme or account is none, nor is a medium that everybody uses (the network Facebook).</summary>
    private void NoteOutlet(Reading reading, NamedMention mention)
    {
        var name = mention.First + 1;
        while (name < mention.End && reading.Tokens[name].Kind == TokenKind.Quote)
            name++;
        if (name >= mention.End || _uses.Is(reading.Words[mention.First].Reading.Lexeme, NounUse.Content))
            return;
        for (var i = name; i < mention.End; i++)
        {
            if ((reading.Tokens[i].Word.Tags & _media) != 0)
                return;
        }

        if (!reading.Names.Exists(n => n.First == name && n.First + n.Length == mention.End && n.Entry.Kind == NameKind.Outlet))
            Note("outlet", Unquoted(reading.Span(name, mention.End).Of(reading.Document.Text).ToString()), reading, mention.First);
    }

    /// <summary>Whether what stands behind the noun of a place is one given name: the town of Muhammad is a person's.</summary>
    private static bool Given(Reading reading, NamedMention mention) =>
        mention.End - mention.First == 2 && reading.Tokens[mention.End - 1] is { Kind: TokenKind.Word, Word: { Known: true, Best.Class: PartOfSpeech.GivenName } };

    /// <summary>Whether a body only describes a known actor whose full name its own name ends with or holds: the deputies of a party, the account of a group.</summary>
    private static bool Around(Reading reading, NamedMention mention) => reading.Names.Exists(n => n.First > mention.First && n.First + n.Length <= mention.End && n.Length > 1
        && n.Entry.Kind == NameKind.Actor && (n.Entry.Flags & NameEvidence.Doubtful) == 0);

    /// <summary>Whether a title says of what or of where: a nisba, a name or a word that no dictionary has stands behind the post. A post with a name right
    /// behind it is no post but the name of a person; a bare post is known from elsewhere in the text.</summary>
    private static bool Entitles(Reading reading, NamedMention mention)
    {
        if (mention.End - mention.First < 2 || reading.Tokens[mention.First + 1].Word.Best.Class is PartOfSpeech.GivenName or PartOfSpeech.FamilyName)
            return false;
        return Proper(reading, mention.First + 1, mention.End) || reading.Names.Exists(n => n.First > mention.First && n.First < mention.End && n.Entry.Kind != NameKind.Row && (n.Entry.Flags & NameEvidence.Doubtful) == 0);
    }

    /// <summary>Whether a word between two tokens is a name or stands in no dictionary; a single given name is not enough.</summary>
    private static bool Proper(Reading reading, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var token = reading.Tokens[i];
            if (token.Kind == TokenKind.Word && (!token.Word.Known || token.Word.Best.Class == PartOfSpeech.FamilyName || token.Word.Best.Class == PartOfSpeech.GivenName && end - first > 1))
                return true;
        }

        return false;
    }

    /// <summary>A name without the marks that a text sets around it.</summary>
    private static string Unquoted(string name) => string.Join(' ', name.Split(Marks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static string KindOf(EntityKind kind) => kind is EntityKind.Place or EntityKind.Facility ? "place" : Loading.ActorKinds.Name(kind);

    private void Note(string kind, string text, Reading reading, int token)
    {
        var key = (kind, Letters.FoldAll(text));
        if (!_gaps.TryGetValue(key, out var gap))
            _gaps[key] = gap = new Gap(text);
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

    private sealed class Gap(string text)
    {
        /// <summary>The words as first written.</summary>
        public string Text { get; } = text;

        public int Articles { get; set; }

        public int LastArticle { get; set; }

        public int Mentions { get; set; }

        public List<string> Examples { get; } = [];
    }
}
