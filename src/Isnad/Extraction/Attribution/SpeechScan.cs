using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Attribution;

/// <summary>Goes through an article sentence by sentence and drafts its claims.</summary>
internal sealed class SpeechScan
{
    private readonly SpeechText _text;
    private readonly TriggerFinder _finder;
    private readonly ComplementFinder _complements;
    private readonly SourceReader _reader;
    private readonly SpeakerRegister _register;
    private readonly SubjectFinder _subjects;
    private readonly List<Trigger> _triggers = [];
    private int _sentenceDrafts;

    public SpeechScan(SpeechText text)
    {
        _text = text;
        _finder = new TriggerFinder(text);
        _complements = new ComplementFinder(text);
        _reader = new SourceReader(text);
        _register = new SpeakerRegister(text, _reader);
        _subjects = new SubjectFinder(text, _reader);
    }

    /// <summary>The drafts so far.</summary>
    public List<Draft> Drafts { get; } = [];

    /// <summary>Reads one sentence.</summary>
    public void Read(Sentence sentence)
    {
        _text.Turn(sentence);
        _triggers.Clear();
        _finder.Find(_triggers);
        _sentenceDrafts = Drafts.Count;
        for (var k = 0; k < _triggers.Count; k++)
        {
            switch (_triggers[k].Kind)
            {
                case TriggerKind.Verb:
                    Verb(k);
                    break;
                case TriggerKind.Participle:
                    Participle(k);
                    break;
                case TriggerKind.Noun:
                    Noun(k);
                    break;
                case TriggerKind.According:
                    According(k);
                    break;
                case TriggerKind.Own:
                    Own(k);
                    break;
                case TriggerKind.Impersonal:
                    Impersonal(k);
                    break;
                default:
                    Close(_triggers[k].Token);
                    break;
            }
        }

        _subjects.Remember();
    }

    private void Verb(int k)
    {
        var trigger = _triggers[k];
        var left = _subjects.Left(trigger);
        var complement = _complements.Find(trigger, Limit(k), left >= 0);
        if (complement.Form == ContentForm.None)
        {
            Inverted(k, left, complement);
            return;
        }

        if (!Fits(trigger, complement))
            return;
        var sources = trigger.Verb!.Kind switch
        {
            ReportingKind.Relay => Relayed(trigger, complement, left),
            ReportingKind.Appear => Appears(trigger, complement),
            _ => Speakers(k, complement, left),
        };
        if (sources is null || !Suits(trigger, complement, sources[^1]))
            return;
        var begin = left >= 0 ? left : trigger.Token;
        Add(k, begin, complement, sources, "attribution.verb", Gender(trigger, complement, left));
    }

    private static bool Fits(Trigger trigger, Complement complement) => trigger.Verb!.Kind switch
    {
        ReportingKind.Weak or ReportingKind.Think or ReportingKind.Continue => complement.Form != ContentForm.Noun,
        _ => true,
    };

    private static bool Suits(Trigger trigger, Complement complement, Source source) => trigger.Verb!.Kind switch
    {
        ReportingKind.Rumour => source.Kind is LinkKind.Unspecified or LinkKind.Media or LinkKind.Document,
        ReportingKind.Tell => complement.Form == ContentForm.Quote || source.Kind is LinkKind.Unspecified or LinkKind.Media or LinkKind.Document or LinkKind.Anonymous,
        ReportingKind.Show => source.Kind is LinkKind.Document or LinkKind.Unspecified,
        _ => true,
    };

    /// <summary>The gender a verb shows for its subject; unknown for a verb before a human plural.</summary>
    private bool? Gender(Trigger trigger, Complement complement, int left)
    {
        var reading = _text[trigger.Token].Reading;
        return reading.Class == PartOfSpeech.Verb ? reading.Has(WordFeatures.Feminine) : null;
    }

    private List<Source>? Speakers(int k, Complement complement, int left)
    {
        var trigger = _triggers[k];
        var own = complement.Subject >= 0 && (left < 0 || complement.Form != ContentForm.Noun) ? complement.Subject : -1;
        Source? speaker;
        if (complement.QuotedSubject >= 0)
            speaker = _register.Resolve(_reader.Read(_text.Reading.Quotations[complement.QuotedSubject].First, complement.Start));
        else if (trigger.Relative && _subjects.Antecedent(trigger.Token) is { } antecedent)
            speaker = _register.Resolve(antecedent);
        else if (own >= 0 && left < 0 && own < complement.Start && (_text.CanSpeak(Head(own)) || !_text.CanBeClaimed(Head(own))))
            speaker = _register.Resolve(_reader.Read(
                own, trigger.Verb!.Kind is ReportingKind.Accuse or ReportingKind.Describe ? Math.Min(complement.Start, _text.Chunks[_text.ChunkAt(own)].End) : complement.Start));
        else if (left >= 0)
            speaker = _register.Resolve(_reader.Read(left, trigger.Token));
        else
            speaker = Carried(k);
        if (speaker is null)
            return null;
        var sources = new List<Source>(3);
        var through = own >= 0 || left >= 0 ? speaker.Through : _reader.Media(trigger.End, complement.Start);
        sources.AddRange(through);
        sources.Add(speaker);
        if (complement.Source >= 0 && complement.Source < complement.Start)
            sources.Add(_register.Resolve(_reader.Read(complement.Source, complement.Start)));
        return sources;
    }

    /// <summary>The head of the phrase at a token.</summary>
    private int Head(int token) => Math.Max(token, _text.Chunks[_text.ChunkAt(token)].Head);

    /// <summary>The speaker that a verb or participle without subject goes on with.</summary>
    private Source? Carried(int k)
    {
        var trigger = _triggers[k];
        var reading = _text[trigger.Token].Reading;
        if (trigger.Relative)
            return _subjects.Antecedent(trigger.Token) is { } antecedent ? _register.Resolve(antecedent) : null;
        if (_subjects.Issuer(trigger.Token) is { } issuer)
            return _register.Resolve(issuer);
        if (Enclosing(trigger.Token) is { } around && Inside(trigger, trigger.Token, around))
            return _subjects.Near(trigger, around.First) is { } inner ? _register.Resolve(inner) : around.Sources[^1];
        for (var d = Drafts.Count - 1; d >= _sentenceDrafts && trigger.Kind == TriggerKind.Participle; d--)
        {
            if (!Drafts[d].Nested && Drafts[d].Trigger.Token < trigger.Token)
                return Drafts[d].Sources[^1];
        }

        if (Drafts.Count == _sentenceDrafts && _subjects.Near(trigger, _text.Sentence.First) is { } near)
            return _register.Resolve(near);
        if (trigger.Verb is { Kind: ReportingKind.Rumour })
            return _subjects.Nobody(trigger.Token);
        if (_register.Last(reading) is { } last)
            return last;
        if (reading.Class == PartOfSpeech.Verb && reading.Has(WordFeatures.Plural))
            return _subjects.Nobody(trigger.Token);
        return _subjects.Earlier(reading) is { } earlier ? _register.Resolve(earlier) : null;
    }

    private List<Source>? Relayed(Trigger trigger, Complement complement, int left)
    {
        var from = -1;
        for (var i = trigger.End; i < complement.Start; i++)
        {
            if (_text[i].Role == WordRole.Preposition && _text[i].Reading.Lexeme == _text.Words.From)
            {
                from = i;
                break;
            }
        }

        if (from < 0)
            return null;
        var sources = new List<Source>(2);
        if (complement.Subject >= 0 && complement.Subject < from)
            sources.Add(_register.Resolve(_reader.Read(complement.Subject, from)));
        else if (complement.QuotedSubject >= 0)
            sources.Add(_register.Resolve(_reader.Read(_text.Reading.Quotations[complement.QuotedSubject].First, from)));
        else if (left >= 0)
            sources.Add(_register.Resolve(_reader.Read(left, trigger.Token)));
        else if (_register.Last(_text[trigger.Token].Reading) is { Kind: LinkKind.Media } medium)
            sources.Add(medium);
        var end = from + 1;
        while (end < complement.Start && !_text.Has(end, PhraseRole.Relayed))
            end++;
        var inner = _register.Resolve(_reader.Read(from + 1, end));
        sources.Remove(inner);
        sources.Add(inner);
        return sources;
    }

    private List<Source>? Appears(Trigger trigger, Complement complement)
    {
        for (var i = trigger.End; i < complement.Start && i < trigger.End + 3; i++)
        {
            if (_text[i].Role == WordRole.Preposition && _text[i].Reading.Lexeme == _text.Words.In)
                return [_register.Resolve(_reader.Read(i + 1, complement.Start))];
        }

        return null;
    }

    private void Participle(int k)
    {
        var complement = _complements.Find(_triggers[k], Limit(k), known: true);
        if (complement.Form == ContentForm.None || !Fits(_triggers[k], complement))
            return;
        if (Carried(k) is { } speaker)
            Add(k, _triggers[k].Token, complement, [speaker], "attribution.participle", null);
    }

    private void Noun(int k)
    {
        var trigger = _triggers[k];
        var chunk = _text.ChunkAt(trigger.Token);
        var end = chunk >= 0 ? Math.Max(trigger.End, _text.Chunks[chunk].End) : trigger.End;
        var complement = _complements.Find(trigger with { End = end }, Limit(k), known: true);
        if (complement.Form is ContentForm.None or ContentForm.Quote || complement.Start - trigger.Token > 20)
            return;
        var attached = _text[trigger.Token].Reading.Enclitic != Pronoun.None;
        var speaker = attached ? Carried(k) : _register.Resolve(_reader.Read(trigger.End, complement.Start));
        if (speaker is not null && (trigger.Verb!.Kind != ReportingKind.Rumour || speaker.Kind is LinkKind.Unspecified or LinkKind.Media))
            Add(k, trigger.Token, complement, [speaker], "attribution.noun", null, mute: true);
    }

    private void Impersonal(int k)
    {
        var trigger = _triggers[k];
        var inside = Enclosing(trigger.Token) is not null;
        Push(new Draft
        {
            First = Math.Min(trigger.End, _text.Sentence.End - 1),
            End = ContentEnd(trigger.End),
            Trigger = trigger,
            Form = ContentForm.Clause,
            Sources = [_subjects.Nobody(trigger.Token)],
            Nested = inside,
            Rule = "attribution.impersonal",
        });
    }

    private void Own(int k)
    {
        // The words before are a speaker's own: nothing to add where a claim already holds them.
        if (Drafts.Count > _sentenceDrafts)
        {
            Close(_triggers[k].Token);
            return;
        }

        if (_register.Last(_text[_triggers[k].Token].Reading) is { } speaker)
            Before(k, [speaker], "attribution.own");
    }

    private void According(int k)
    {
        var trigger = _triggers[k];
        if (trigger.End >= _text.Sentence.End || Used(trigger) || !_text.IsSource(trigger.End))
            return;
        var source = _register.Resolve(_reader.Read(trigger.End, Limit(k)));
        if (source.Head >= _text.Sentence.End)
            return;
        if (Opens(trigger) && AfterSource(trigger.End, source) is >= 0 and var first)
        {
            Close(trigger.Token);
            _register.Spoke(source, null, trigger.Token);
            Push(new Draft
            {
                First = first,
                End = ContentEnd(first),
                Trigger = trigger,
                Form = ContentForm.Clause,
                Sources = [.. source.Through, source],
                Rule = "attribution.according",
            });
            return;
        }

        Closing(k, source);
    }

    /// <summary>Whether the phrase was already taken for the inner source of a verb before it.</summary>
    private bool Used(Trigger trigger) =>
        Drafts.Count > _sentenceDrafts && Drafts[^1].Trigger.Token < trigger.Token && Drafts[^1].First > trigger.Token;

    private bool Opens(Trigger trigger)
    {
        if (_text[trigger.Token].Joined || _text.Kind(trigger.Token - 1) is TokenKind.Stop or TokenKind.Colon)
            return true;
        for (var i = _text.Sentence.First; i < trigger.Token; i++)
        {
            if (_text.Kind(i) == TokenKind.Word && _text[i].Role is not (WordRole.Conjunction or WordRole.Particle or WordRole.Adverb))
                return false;
        }

        return true;
    }

    private int AfterSource(int from, Source source)
    {
        var aside = false;
        for (var i = Math.Max(from, source.End > from && source.First >= from ? source.End : from + 1); i + 1 < _text.Sentence.End && i < from + 40; i++)
        {
            if (_text.OpensContent(i))
                return i + 1;
            if (_text.Kind(i) == TokenKind.Colon)
                return i + 1;
            if (_text.Kind(i) != TokenKind.Comma)
                continue;
            if (_text[i + 1].Role == WordRole.Relative && !aside)
            {
                aside = true;
                continue;
            }

            return _text.OpensContent(i + 1) ? Math.Min(i + 2, _text.Sentence.End - 1) : i + 1;
        }

        return -1;
    }

    private void Closing(int k, Source source)
    {
        var trigger = _triggers[k];
        var covering = Drafts.Count > _sentenceDrafts ? Drafts[^1] : null;
        if (covering is not null && covering.First < trigger.Token && trigger.Token <= covering.End + 2)
        {
            covering.End = Math.Min(covering.End, Trim(covering.First, Lead(trigger, covering.First)));
            if (source.Kind is LinkKind.Media or LinkKind.Document && !covering.Sources.Contains(source))
                covering.Sources.Insert(0, source);
            return;
        }

        _register.Spoke(source, null, trigger.Token);
        Before(k, [.. source.Through, source], "attribution.according");
    }

    /// <summary>A verb behind what it reports: "…, he says", "as X said".</summary>
    private void Inverted(int k, int left, Complement complement)
    {
        var trigger = _triggers[k];
        if (left >= 0 || trigger.Verb!.Kind is not (ReportingKind.Say or ReportingKind.Think or ReportingKind.Tell or ReportingKind.Continue) || trigger.Negated)
            return;
        var mark = trigger.Token - 1;
        var quote = _text.Kind(mark) == TokenKind.Comma ? mark - 1 : mark;
        var quoted = !trigger.Attributes && quote > _text.Sentence.First && _text.Kind(quote) == TokenKind.Quote && Ended(quote) is >= 0;
        if (!quoted && !trigger.Attributes && (_text.Kind(mark) != TokenKind.Comma || !_text[trigger.Token].Reading.Has(WordFeatures.Present) || trigger.Verb.Kind != ReportingKind.Say))
            return;
        Source? speaker = complement.QuotedSubject >= 0
            ? _register.Resolve(_reader.Read(_text.Reading.Quotations[complement.QuotedSubject].First, Limit(k)))
            : complement.Subject >= 0 ? _register.Resolve(_reader.Read(complement.Subject, Limit(k))) : _register.Last(_text[trigger.Token].Reading);
        if (speaker is null || trigger.Verb.Kind == ReportingKind.Tell && complement.Subject < 0)
            return;
        if (complement is { Subject: < 0, QuotedSubject: < 0 } && trigger.End < _text.Sentence.End && _text.Kind(trigger.End) == TokenKind.Word)
            return;
        if (trigger.Attributes && Drafts.Count > _sentenceDrafts)
        {
            Closing(k, speaker);
            return;
        }

        _register.Spoke(speaker, Gender(trigger, complement, -1), trigger.Token);
        if (quoted)
        {
            var q = Ended(quote);
            Push(new Draft
            {
                First = _text.Reading.Quotations[q].First,
                End = _text.Reading.Quotations[q].End,
                Trigger = trigger,
                Form = ContentForm.Quote,
                Quotation = q,
                Sources = [.. speaker.Through, speaker],
                Rule = "attribution.inverted",
            });
            return;
        }

        Before(k, [.. speaker.Through, speaker], "attribution.inverted");
    }

    private int Ended(int mark)
    {
        var q = _text.Around(mark - 1);
        return q >= 0 && _text.Reading.Quotations[q].End == mark ? q : -1;
    }

    /// <summary>Drafts a claim of the words of the sentence that stand before a trigger.</summary>
    private void Before(int k, List<Source> sources, string rule)
    {
        var trigger = _triggers[k];
        var first = Drafts.Count > _sentenceDrafts ? Math.Max(_text.Sentence.First, Drafts[^1].End) : _text.Sentence.First;
        while (first < trigger.Token && _text.Kind(first) is not (TokenKind.Word or TokenKind.Number or TokenKind.Latin))
            first++;
        var end = Trim(first, Lead(trigger, first));
        if (end - first < 4)
            return;
        Push(new Draft { First = first, End = end, Trigger = trigger, Form = ContentForm.Clause, Sources = sources, Rule = rule });
    }

    /// <summary>Where the phrase before a verb begins that makes it name the source of what stands before.</summary>
    private int Lead(Trigger trigger, int first)
    {
        if (!trigger.Attributes)
            return trigger.Token;
        var lead = trigger.Token - 1;
        for (var i = lead; i > first && i >= trigger.Token - 4; i--)
        {
            if (_text.Has(i, PhraseRole.AccordingClause, out var end) && end == trigger.Token)
                lead = i;
        }

        return lead;
    }

    private void Add(int k, int begin, Complement complement, List<Source> sources, string rule, bool? feminine, bool mute = false)
    {
        var trigger = _triggers[k];
        var enclosing = Enclosing(trigger.Token);
        var nested = enclosing is not null && Inside(trigger, begin, enclosing);
        if (enclosing is not null && !nested)
            Close(begin);
        if (!nested && !mute)
        {
            foreach (var source in sources)
                _register.Spoke(source, ReferenceEquals(source, sources[^1]) && sources.Count == 1 ? feminine : null, trigger.Token);
        }

        var end = complement.Form == ContentForm.Quote ? _text.Reading.Quotations[complement.Quotation].End : ContentEnd(complement.First);
        if (nested)
            end = Math.Min(end, Math.Max(complement.First + 1, enclosing!.End));
        if (complement.First >= end)
            return;
        Push(new Draft
        {
            First = complement.First,
            End = end,
            Trigger = trigger,
            Form = complement.Form,
            Quotation = complement.Quotation,
            Sources = sources,
            Nested = nested || mute && enclosing is not null,
            Rule = rule,
        });
    }

    private void Push(Draft draft)
    {
        if (draft.End > draft.First)
            Drafts.Add(draft);
    }

    /// <summary>The open claim around a token, the innermost; null when none.</summary>
    private Draft? Enclosing(int token)
    {
        for (var d = Drafts.Count - 1; d >= 0 && d >= Drafts.Count - 12; d--)
        {
            if (Drafts[d].First <= token && token < Drafts[d].End)
                return Drafts[d];
        }

        return null;
    }

    /// <summary>Whether a trigger belongs to what is claimed rather than to the outlet's report.</summary>
    private bool Inside(Trigger trigger, int begin, Draft around)
    {
        if (_text.Around(trigger.Token) is >= 0 and var q && q != _text.Around(around.Trigger.Token))
            return true;
        if (trigger.Relative || trigger.Kind is TriggerKind.Noun || begin <= around.First + 1)
            return true;
        if (trigger.Kind == TriggerKind.Participle)
            return false;
        var before = begin - 1;
        while (before > around.First && _text[before].Role is WordRole.Auxiliary or WordRole.Particle)
            before--;
        if (_text[begin].Joined || _text[before + 1].Joined || _text.Kind(before) is TokenKind.Comma or TokenKind.Quote or TokenKind.Semicolon or TokenKind.Stop or TokenKind.Close)
            return false;
        return _text[before].Role is not WordRole.Conjunction;
    }

    /// <summary>Ends the open claims of this sentence before a token.</summary>
    private void Close(int token)
    {
        for (var d = Drafts.Count - 1; d >= 0 && d >= Drafts.Count - 12; d--)
        {
            var draft = Drafts[d];
            if (draft.First < token && token < draft.End && draft.Form != ContentForm.Quote)
                draft.End = Trim(draft.First, token);
        }
    }

    /// <summary>Goes back over commas, conjunctions and auxiliaries before a token.</summary>
    private int Trim(int first, int token)
    {
        var end = token;
        while (end > first + 1 && (_text.Kind(end - 1) is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Stop or TokenKind.Dash
            || _text[end - 1].Role is WordRole.Conjunction or WordRole.Auxiliary or WordRole.Particle))
            end--;
        return end;
    }

    private int ContentEnd(int first)
    {
        var end = _text.Sentence.End;
        if (_text.Around(first) is >= 0 and var q && _text.Reading.Quotations[q] is var around && around.First < first)
            end = Math.Min(end, around.End);
        return Trim(first, end);
    }

    /// <summary>Where the search for a complement stops: the next trigger that cannot stand between a verb and its clause.</summary>
    private int Limit(int k)
    {
        var end = _text.Sentence.End;
        var token = _triggers[k].Token;
        if (_text.Around(token) is >= 0 and var q)
            end = Math.Min(end, _text.Reading.Quotations[q].End);
        for (var n = k + 1; n < _triggers.Count; n++)
        {
            if (_triggers[n].Kind is TriggerKind.According or TriggerKind.Noun || _triggers[n].Relative)
                continue;
            return Math.Min(end, _triggers[n].Token);
        }

        return end;
    }
}
