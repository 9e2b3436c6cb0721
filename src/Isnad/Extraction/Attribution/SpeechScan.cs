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
    private readonly ClaimDrafts _drafts;
    private readonly SpeakerChoice _speakers;
    private readonly AttributionPhrases _phrases;
    private readonly ClauseReach _reach;
    private readonly AttributingClauses _attributing;
    private readonly List<Trigger> _triggers = [];

    public SpeechScan(SpeechText text)
    {
        _text = text;
        _finder = new TriggerFinder(text);
        _complements = new ComplementFinder(text);
        _reader = new SourceReader(text);
        _register = new SpeakerRegister(text, _reader);
        _subjects = new SubjectFinder(text, _reader);
        _drafts = new ClaimDrafts(text);
        _speakers = new SpeakerChoice(text, _reader, _register, _subjects, _drafts);
        _reach = new ClauseReach(text);
        _phrases = new AttributionPhrases(text, _reader, _register, _drafts, _reach);
        _attributing = new AttributingClauses(text, _reader, _register, _speakers, _drafts, _phrases);
    }

    /// <summary>The drafts so far.</summary>
    public List<Draft> Drafts => _drafts.All;

    /// <summary>Reads one sentence.</summary>
    public void Read(Sentence sentence)
    {
        _text.Turn(sentence);
        _triggers.Clear();
        _finder.Find(_triggers);
        _drafts.Begin();
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
                    _phrases.According(_triggers[k], Limit(k));
                    break;
                case TriggerKind.Own:
                    _phrases.Own(_triggers[k]);
                    break;
                case TriggerKind.Impersonal:
                    Impersonal(k);
                    break;
                default:
                    _drafts.Close(_triggers[k].Token);
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
        if (trigger.Attributes && left < 0 && (complement.Form == ContentForm.None || Enclosed(trigger, complement)))
        {
            _attributing.Read(trigger, complement, Limit(k));
            return;
        }

        if (complement.Form == ContentForm.None)
        {
            if (!Echoed(k, complement))
                Inverted(k, left, complement);
            return;
        }

        if (!Fits(trigger, complement) || Accused(trigger, complement))
            return;
        var sources = trigger.Verb!.Kind switch
        {
            ReportingKind.Relay => _speakers.Relayed(trigger, complement, left),
            ReportingKind.Appear => _speakers.Appears(trigger, complement),
            _ => _speakers.Speakers(trigger, complement, left),
        };
        if (sources is null || !Suits(trigger, complement, sources[^1]))
            return;
        var begin = left >= 0 ? left : trigger.Token;
        Add(k, begin, complement, sources, "attribution.verb", Gender(trigger, complement, left));
    }

    /// <summary>Whether what stands behind a verb was already taken for what a verb before it reports.</summary>
    private bool Enclosed(Trigger trigger, Complement complement) =>
        _drafts.Last is { } last && last.Trigger.Token < trigger.Token && trigger.Token < last.First && last.First == complement.First;

    /// <summary>Drafts the claim of "which X denied", where the words before are another's.</summary>
    private bool Echoed(int k, Complement complement)
    {
        var trigger = _triggers[k];
        if (trigger.Verb!.Kind is not (ReportingKind.Say or ReportingKind.Weak) || complement is { Subject: < 0, QuotedSubject: < 0 } || _reach.Echo(trigger) is not (>= 0 and var first))
            return false;
        var subject = complement.QuotedSubject >= 0 ? _text.Reading.Quotations[complement.QuotedSubject].First : complement.Subject;
        if (!_text.CanSpeak(_text.HeadAt(subject)))
            return false;
        var speaker = _register.Resolve(_reader.Read(subject, Limit(k)));
        _drafts.Close(first);
        _register.Spoke(speaker, Gender(trigger, complement, -1), trigger.Token);
        _drafts.Push(new Draft
        {
            First = first,
            End = _drafts.Trim(first, Math.Min(SubjectEnd(subject), _text.Sentence.End)),
            Trigger = trigger,
            Form = ContentForm.Clause,
            Sources = [.. speaker.Through, speaker],
            Rule = "attribution.echo",
        });
        return true;
    }

    /// <summary>Index behind the phrase that begins at a token.</summary>
    private int SubjectEnd(int subject) => _text.ChunkAt(subject) is >= 0 and var c ? _text.Chunks[c].End : subject + 1;

    private static bool Fits(Trigger trigger, Complement complement) => trigger.Verb!.Kind switch
    {
        ReportingKind.Weak or ReportingKind.Think or ReportingKind.Continue => complement.Form != ContentForm.Noun,
        _ => true,
    };

    /// <summary>"Who were accused of": nobody is named between the verb and the charge, or the verb is a passive otherwise, and no one speaks.</summary>
    private bool Accused(Trigger trigger, Complement complement) =>
        trigger.Verb!.Kind == ReportingKind.Accuse && _text[trigger.Token].Reading.Enclitic == Pronoun.None
        && (complement.Form == ContentForm.Noun && complement.Start == trigger.End || _text.Reading.Clauses.Exists(c => c.Predicate == trigger.Token && c.Passive));

    private bool Suits(Trigger trigger, Complement complement, Source source) => trigger.Verb!.Kind switch
    {
        ReportingKind.Rumour => source.Kind is LinkKind.Unspecified or LinkKind.Media or LinkKind.Document,
        ReportingKind.Tell => complement.Form == ContentForm.Quote || source.Kind is LinkKind.Unspecified or LinkKind.Media or LinkKind.Document or LinkKind.Anonymous || source.Kind == LinkKind.Organization && Counted(complement.First),
        ReportingKind.Show => source.Kind is LinkKind.Document or LinkKind.Unspecified,
        _ => true,
    };

    /// <summary>Whether so many are told of behind a noun: the death of more than forty.</summary>
    private bool Counted(int first)
    {
        for (var i = first + 1; i < first + 4 && i < _text.Sentence.End; i++)
        {
            if (_text[i].Role is WordRole.Number or WordRole.Quantifier || _text.Kind(i) == TokenKind.Number)
                return true;
        }

        return false;
    }

    /// <summary>The gender a verb shows for its subject; unknown for a verb before a human plural.</summary>
    private bool? Gender(Trigger trigger, Complement complement, int left)
    {
        var reading = _text[trigger.Token].Reading;
        return reading.Class == PartOfSpeech.Verb ? reading.Has(WordFeatures.Feminine) : null;
    }

    private void Participle(int k)
    {
        var complement = _complements.Find(_triggers[k], Limit(k), known: true);
        if (complement.Form == ContentForm.None || !Fits(_triggers[k], complement) || _triggers[k].Verb!.Kind == ReportingKind.Blame)
            return;
        if (_speakers.Carried(_triggers[k]) is { } speaker)
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
        var speaker = attached ? _speakers.Carried(_triggers[k]) : _register.Resolve(_reader.Read(trigger.End, complement.Start));
        if (speaker is not null && (trigger.Verb!.Kind != ReportingKind.Rumour || speaker.Kind is LinkKind.Unspecified or LinkKind.Media))
            Add(k, trigger.Token, complement, [speaker], "attribution.noun", null, mute: true);
    }

    private void Impersonal(int k)
    {
        var trigger = _triggers[k];
        var inside = _drafts.Enclosing(trigger.Token) is not null;
        _drafts.Push(new Draft
        {
            First = Math.Min(trigger.End, _text.Sentence.End - 1),
            End = _drafts.ContentEnd(trigger.End),
            Trigger = trigger,
            Form = ContentForm.Clause,
            Sources = [_subjects.Nobody(trigger.Token)],
            Nested = inside,
            Rule = "attribution.impersonal",
        });
    }

    /// <summary>A verb behind what it reports: "…, he says", "…", said X.</summary>
    private void Inverted(int k, int left, Complement complement)
    {
        var trigger = _triggers[k];
        if (left >= 0 || trigger.Verb!.Kind is not (ReportingKind.Say or ReportingKind.Think or ReportingKind.Tell or ReportingKind.Continue) || trigger.Negated)
            return;
        var mark = trigger.Token - 1;
        var quote = _text.Kind(mark) == TokenKind.Comma ? mark - 1 : mark;
        var quoted = quote > _text.Sentence.First && _text.Kind(quote) == TokenKind.Quote && Ended(quote) is >= 0 and var said && !NamesMedium(said);
        if (!quoted && (_text.Kind(mark) != TokenKind.Comma || !_text[trigger.Token].Reading.Has(WordFeatures.Present) || trigger.Verb.Kind != ReportingKind.Say))
            return;
        Source? speaker = complement.QuotedSubject >= 0
            ? _register.Resolve(_reader.Read(_text.Reading.Quotations[complement.QuotedSubject].First, Limit(k)))
            : complement.Subject >= 0 ? _register.Resolve(_reader.Read(complement.Subject, Limit(k))) : _register.Last(_text[trigger.Token].Reading);
        if (speaker is null || trigger.Verb.Kind == ReportingKind.Tell && complement.Subject < 0)
            return;
        if (complement is { Subject: < 0, QuotedSubject: < 0 } && trigger.End < _text.Sentence.End && _text.Kind(trigger.End) == TokenKind.Word)
            return;
        _register.Spoke(speaker, Gender(trigger, complement, -1), trigger.Token);
        if (quoted)
        {
            var q = Ended(quote);
            _drafts.Push(new Draft
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

        _phrases.Before(trigger, [.. speaker.Through, speaker], "attribution.inverted");
    }

    /// <summary>Whether a quotation is the name of the medium whose noun stands before it.</summary>
    private bool NamesMedium(int quotation)
    {
        var noun = _text.Reading.Quotations[quotation].First - 2;
        return noun >= _text.Sentence.First && ((_text[noun].Tags & _text.Tags.Media) != 0 || _text.SourceNounAt(noun) == SourceNoun.Media);
    }

    private int Ended(int mark)
    {
        var q = _text.Around(mark - 1);
        return q >= 0 && _text.Reading.Quotations[q].End == mark ? q : -1;
    }

    private void Add(int k, int begin, Complement complement, List<Source> sources, string rule, bool? feminine, bool mute = false)
    {
        var trigger = _triggers[k];
        var enclosing = _drafts.Enclosing(trigger.Token);
        var nested = enclosing is not null && _drafts.Inside(trigger, begin, enclosing);
        if (enclosing is not null && !nested)
            _drafts.Close(begin);
        if (!nested && !mute)
        {
            foreach (var source in sources)
                _register.Spoke(source, ReferenceEquals(source, sources[^1]) && sources.Count == 1 ? feminine : null, trigger.Token);
        }

        var end = complement.Form == ContentForm.Quote ? _text.Reading.Quotations[complement.Quotation].End : _drafts.ContentEnd(complement.First);
        if (nested)
            end = Math.Min(end, Math.Max(complement.First + 1, enclosing!.End));
        else
            end = _drafts.Before(complement.First, end);
        if (complement.First >= end)
            return;
        _drafts.Push(new Draft
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

    /// <summary>Where the search for a complement stops: the next trigger that cannot stand between a verb and its clause.</summary>
    private int Limit(int k)
    {
        var end = _text.Sentence.End;
        var token = _triggers[k].Token;
        if (_text.Around(token) is >= 0 and var q)
            end = Math.Min(end, _text.Reading.Quotations[q].End);
        for (var n = k + 1; n < _triggers.Count; n++)
        {
            if (_triggers[n].Kind is TriggerKind.According or TriggerKind.Noun || _triggers[n].Relative || _triggers[n].Attributes)
                continue;
            return Math.Min(end, _triggers[n].Token);
        }

        return end;
    }
}
