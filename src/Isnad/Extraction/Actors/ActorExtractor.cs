using System.Collections.Frozen;
using Isnad.Extraction.Attribution;
using Isnad.Extraction.Clauses;
using Isnad.Extraction.Places;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Actors;

/// <summary>Finds actors and places and ties their mentions to entities.</summary>
/// <remarks>Reads tokens, names, sentences, tagged words and quantities; writes <see cref="Reading.Entities"/>,
/// <see cref="Reading.Mentions"/> and <see cref="Reading.Labels"/>.</remarks>
internal sealed class ActorExtractor(CompiledLexicon lexicon, TagSets tags, ReportingWords speech)
{
    private readonly TagMask _pejorative = lexicon.TagSet("pejorative");
    private readonly NounUses _uses = new(lexicon);
    private readonly TableWords _words = new(lexicon);
    private readonly Geography _geography = new(lexicon);
    private readonly FrozenSet<int> _dealings = lexicon.Frames.Where(static f => f.Event is EventType.Consult or EventType.Sanction or EventType.Coerce or EventType.Accuse or EventType.Request && f.Recipient.Contains("object")).SelectMany(static f => f.Words).ToFrozenSet();
    private readonly TagMask _laudatory = lexicon.TagSet("laudatory");

    /// <summary>Finds them.</summary>
    public void Extract(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var scan = new ActorScan(reading, tags, _uses, _words, _geography, speech) { Dealings = _dealings };
        new KnownNames(scan).Find();
        var persons = new PersonGrammar(scan);
        var bodies = new BodyGrammar(scan);
        var groups = new CollectiveNouns(scan);
        var places = new PlaceGrammar(scan);
        var known = new KnownMentions(scan);
        foreach (var sentence in reading.Sentences)
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (scan.Tokens[i].Kind == TokenKind.Quote)
                    Made(scan, i, sentence);
                if (scan.Tokens[i].Kind != TokenKind.Word && scan.NameAt[i] is null)
                    continue;
                var person = persons.TryAt(i, sentence);
                if (!person)
                    _ = places.TryAt(i, sentence) || bodies.TryAt(i, sentence) || groups.TryAt(i, sentence) || places.Anaphor(i);
                else
                    places.TryAt(i, sentence);
                if (scan.NameAt[i] is { Office: < 0 } name && !IsPerson(name) && !scan.Taken[i])
                    known.Add(name, sentence);
            }
        }

        new NestedNames(scan, known).Add();
        new EntityLinker(scan).Link();
        new LabelReader(scan, _pejorative, _laudatory).Read();
    }

    /// <summary>What stands in quotation marks behind a weapon or a make is the name of the weapon.</summary>
    private void Made(ActorScan scan, int open, Sentence sentence)
    {
        if (open == sentence.First || open + 1 >= sentence.End || !scan.Tokens[open].SpaceBefore || scan.Tokens[open + 1].SpaceBefore || !(scan.Has(open - 1, tags.Weapon) || scan.Is(open - 1, NounUse.Make)) || scan.Tokens[open - 1].Kind != TokenKind.Word || scan.NameAt[open + 1] is { Actor: >= 0, Place: < 0 })
            return;
        for (var i = open + 1; i < Math.Min(sentence.End, open + 5); i++)
        {
            if (scan.Tokens[i].Kind != TokenKind.Quote)
                continue;
            scan.Take(open + 1, i);
            return;
        }
    }

    private bool IsPerson(KnownName name) => name.Actor >= 0 && name.Place < 0 && lexicon.Actors[name.Actor].Kind == EntityKind.Person;
}
