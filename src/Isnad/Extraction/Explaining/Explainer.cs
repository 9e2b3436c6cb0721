using System.Globalization;
using Isnad.Extraction.Clauses;
using Isnad.Extraction.Events;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Explaining;

/// <summary>Tells how each thing in a text was found, step by step.</summary>
public sealed class Explainer(Pipeline pipeline)
{
    /// <summary>The derivation of everything in a text.</summary>
    public IReadOnlyList<ExplanationLine> Explain(Article article)
    {
        var reading = pipeline.Study(article);
        var lines = new List<ExplanationLine>();
        Tokens(reading, lines);
        Names(reading, lines);
        foreach (var m in reading.Mentions)
        {
            var entity = reading.Entities[m.Entity];
            lines.Add(new("mentions", Words(reading, m.Span), $"{entity.Kind} {entity.Name} as {Lower(m.Form)}, by {m.FoundBy}"));
        }

        foreach (var t in reading.Times)
            lines.Add(new("times", Words(reading, t.Span), $"{t.Value} {Day(t.From)}..{Day(t.To)}, by {t.FoundBy}"));
        foreach (var q in reading.Quantities)
            lines.Add(new("quantities", Words(reading, q.Span), string.Create(CultureInfo.InvariantCulture, $"{q.Value} {Lower(q.Unit)} {Lower(q.Hedge)}, by {q.FoundBy}")));
        foreach (var clause in reading.Clauses)
            lines.Add(new("clauses", Token(reading, clause.Predicate), Clause(reading, clause)));
        foreach (var e in reading.Events)
            lines.Add(new("events", Token(reading, e.Trigger), Event(reading, e)));
        foreach (var c in reading.Claims)
            lines.Add(new("claims", Words(reading, c.Span), $"{Lower(c.Act)} by {string.Join(" < ", c.Chain.Select(l => Link(reading, l)))}, by {c.FoundBy}"));
        foreach (var r in reading.Relations)
            lines.Add(new("relations", Words(reading, r.Evidence[0]), Relation(reading, r)));
        return lines;
    }

    /// <summary>Whether <see cref="WhyNot"/> can be asked about something: the beginning of a frame's id, a PLOVER type with or without mode, or words of the text.</summary>
    public static bool CanAsk(CompiledLexicon lexicon, string text, string wanted)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        ArgumentException.ThrowIfNullOrEmpty(text);
        return !string.IsNullOrWhiteSpace(wanted)
            && (text.Contains(wanted, StringComparison.Ordinal)
                || lexicon.Frames.Any(f => IsAsked(f, wanted)));
    }

    /// <summary>Where a frame stopped: one line for each word that could have called it.</summary>
    /// <param name="article">The text.</param>
    /// <param name="wanted">A frame's id, a PLOVER type with or without mode, or a word of the text.</param>
    public IReadOnlyList<ExplanationLine> WhyNot(Article article, string wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var reading = pipeline.Study(article);
        var lexicon = pipeline.Lexicon;
        var tags = new TagSets(lexicon);
        var frames = new FrameIndex(lexicon);
        var matcher = new FrameMatcher(new Fillers(lexicon, tags, frames, new Antecedents(lexicon, tags, frames)), tags);
        var lines = new List<ExplanationLine>();
        for (var t = 0; t < reading.Tokens.Length; t++)
        {
            foreach (var frame in Candidates(reading, frames, t, wanted))
                lines.Add(new("why not", Token(reading, t), $"{frame.Id}: {Stop(reading, matcher, frames, frame, t)}"));
        }

        if (lines.Count == 0)
            lines.Add(new("why not", wanted, "no word of the text calls such a frame"));
        return lines;
    }

    // The beginning of its id, its type, or its type and mode: "assault/aerial".
    private static bool IsAsked(Frame frame, string wanted)
    {
        var type = Spelling.Of(frame.Event);
        return frame.Id.StartsWith(wanted, StringComparison.OrdinalIgnoreCase) || type.Equals(wanted, StringComparison.OrdinalIgnoreCase) || frame.Event.ToString().Equals(wanted, StringComparison.OrdinalIgnoreCase)
            || (frame.Mode is { } mode && $"{type}/{mode}".Equals(wanted, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<Frame> Candidates(Reading reading, FrameIndex frames, int token, string wanted)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var word = Token(reading, token);
        foreach (var candidate in reading.Tokens[token].Word.Readings.ToArray())
        {
            foreach (var frame in frames.Of(candidate.Lexeme, candidate.Class).ToArray())
            {
                if ((word == wanted || IsAsked(frame, wanted)) && seen.Add(frame.Id))
                    yield return frame;
            }
        }
    }

    private static string Stop(Reading reading, FrameMatcher matcher, FrameIndex frames, Frame frame, int token)
    {
        var word = reading.Words[token];
        if (reading.Clauses.Find(c => c.Predicate == token) is not { } clause)
            return $"no clause: the word was read as {Lower(word.Role)} ({Lower(word.Reading.Class)})";
        if (!frames.Of(clause.Lexeme, clause.Class).ToArray().Contains(frame))
            return $"the word was read as {Lower(clause.Class)} of another lemma";
        if (matcher.Stop(reading, clause, frame) is { } stop)
            return $"stopped at: {stop}";
        if (reading.Events.Find(e => e.Trigger == token) is { } made)
            return made.Frame.Id == frame.Id ? $"it fired, {Lower(made.Modality)}" : $"another frame came first: {made.Frame.Id}";
        return frame.Weak ? "its conditions hold, but a weak noun needs an argument of its own" : "its conditions hold; the event was merged with another or left out after its roles were filled";
    }

    private static void Tokens(Reading reading, List<ExplanationLine> lines)
    {
        for (var t = 0; t < reading.Tokens.Length; t++)
        {
            if (reading.Tokens[t].Kind != TokenKind.Word)
                continue;
            var word = reading.Words[t];
            var lemma = word.Reading.Lexeme < 0 ? "unknown" : reading.Lexicon.Lexemes[word.Reading.Lexeme].Lemma;
            lines.Add(new("words", Token(reading, t), $"{Lower(word.Role)}: {lemma} ({Lower(word.Reading.Class)}; {word.Reading.Features}), of {reading.Tokens[t].Word.Readings.Length} readings"));
        }
    }

    private static void Names(Reading reading, List<ExplanationLine> lines)
    {
        foreach (var match in reading.Names)
        {
            var (lexicon, target) = (reading.Lexicon, match.Entry.Target);
            var what = match.Entry.Kind switch
            {
                NameKind.Actor => lexicon.Actors[target].Id,
                NameKind.Place => lexicon.Places[target].Id,
                NameKind.Outlet => lexicon.Outlets[target].Id,
                NameKind.Office => "office of " + lexicon.Actors[lexicon.Offices[target].Actor].Id,
                _ => "table " + lexicon.Rows[target].Table,
            };
            lines.Add(new("names", Words(reading, reading.Span(match.First, match.End, match.ProcliticLength)), $"{Lower(match.Entry.Kind)} {what} ({match.Entry.Flags})"));
        }
    }

    private static string Clause(Reading reading, Clause clause)
    {
        var parts = new List<string> { Lower(clause.Class) };
        if (clause.Passive)
            parts.Add("passive");
        if (clause.Negated)
            parts.Add("negated");
        if (clause.Conditional)
            parts.Add("conditional");
        if (clause.Governor >= 0)
            parts.Add($"under {Token(reading, reading.Clauses[clause.Governor].Predicate)}");
        foreach (var a in clause.Arguments)
        {
            var preposition = a.Preposition >= 0 ? " " + reading.Lexicon.Lexemes[a.Preposition].Lemma : "";
            parts.Add($"{Lower(a.Function)}{preposition} [{(a.Antecedent >= 0 ? Words(reading, reading.Mentions[a.Antecedent].Span) : Words(reading, reading.Span(a.First, a.End)))}]");
        }

        return string.Join(", ", parts);
    }

    private static string Event(Reading reading, EventMention e)
    {
        var mode = e.Mode is null ? "" : "/" + e.Mode;
        return $"{e.Frame.Event.ToString().ToUpperInvariant()}{mode} {Lower(e.Modality)}, actors [{Mentions(reading, e.Actors)}], recipients [{Mentions(reading, e.Recipients)}], "
            + $"places [{string.Join("; ", e.Places.Select(p => reading.Entities[p].Name))}]{(e.Time >= 0 ? ", time " + Words(reading, reading.Times[e.Time].Span) : "")}, by {e.Frame.Id}";
    }

    private static string Relation(Reading reading, Relations.RelationMention r)
    {
        var mode = r.Mode is null ? "" : "/" + r.Mode;
        return $"{r.Type}{mode} {Lower(r.Modality)}: {reading.Entities[r.Subject].Name} -> {(r.Object < 0 ? "(no body named)" : reading.Entities[r.Object].Name)}, by {r.FoundBy}";
    }

    private static string Link(Reading reading, Attribution.ReadingLink link) =>
        $"{Lower(link.Kind)} {(link.Descriptor is { } d ? Words(reading, d) : link.Entity >= 0 ? reading.Entities[link.Entity].Name : "")}".Trim();

    private static string Mentions(Reading reading, List<int> mentions) => string.Join("; ", mentions.Select(m => Words(reading, reading.Mentions[m].Span)));

    private static string Words(Reading reading, TextSpan span) => span.Of(reading.Document.Text).ReplaceLineEndings(" ");

    private static string Token(Reading reading, int token) => Words(reading, reading.Tokens[token].Span);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Lower<T>(T value)
        where T : struct, Enum =>
        value.ToString().ToLowerInvariant();
}
