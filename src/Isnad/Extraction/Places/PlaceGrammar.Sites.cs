using Isnad.Extraction.Actors;
using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Places;

/// <content>Seats told by who sits in them, and two places under one noun.</content>
internal sealed partial class PlaceGrammar
{
    // So many words tell at most whose seat it is.
    private const int LongestOwner = 6;

    /// <summary>The headquarters of the police, the residence of the prime minister, the building of a ministry: who sits there keeps a mention of its own.</summary>
    private bool Seat(int head, Sentence sentence)
    {
        if (!scan.Is(head, NounUse.Premises) || scan.Definite(head) || scan.Words[head].Reading.Has(WordFeatures.Tanwin))
            return false;
        var end = Owner(head + 1, sentence);
        return end > head + 1 && Unknown(head, end, -1, EntityKind.Facility);
    }

    /// <summary>End of the phrase that tells whose a seat is: words in idafa up to one with the article, and its attributes; known names.</summary>
    private int Owner(int first, Sentence sentence)
    {
        var closed = false;
        var i = first;
        while (i < Math.Min(sentence.End, first + LongestOwner) && scan.Tokens[i].Kind == TokenKind.Word)
        {
            // The name of a state that is also its adjective.
            if (closed && scan.NameAt[i] is { Skip: 0, Length: 1, Place: >= 0 } && scan.Tokens[i].Word.Can(PartOfSpeech.Adjective) && scan.Definite(i))
            {
                i++;
                continue;
            }

            if (scan.NameAt[i] is { } known)
            {
                if (closed || known.Skip > 0 || known.Place >= 0 && known.Actor < 0)
                    break;
                (i, closed) = (known.End, true);
                continue;
            }

            var word = scan.Words[i];
            if (scan.Inside[i] is not null || word.Joined || word.Governed || word.Reading.Has(WordFeatures.Tanwin) || word.Reading.Enclitic != Pronoun.None
                || !(closed ? (word.Role == WordRole.Adjective || scan.Nisba[i] >= 0) && scan.Definite(i) : word.Role == WordRole.Noun)
                || i == first && !scan.Has(i, _tags.Body | _tags.Office | _tags.Facility) && !scan.Tokens[i].Word.Can(PartOfSpeech.Masdar))
                break;
            closed = scan.Definite(i);
            i++;
        }

        return closed ? i : -1;
    }

    /// <summary>"The two bridges of A and B", "the schools A and B": each is a place of its own, also where the knowledge does not have it.</summary>
    private bool Pair(int head, Sentence sentence)
    {
        var (one, two) = (head + 1, head + 2);
        if (scan.Definite(head) || scan.Words[head].Reading.Enclitic != Pronoun.None || two >= sentence.End || scan.Tokens[one].Kind != TokenKind.Word)
            return false;
        if (scan.NameAt[one] is { Skip: 0, Place: >= 0 } known)
            two = known.End;
        else if (!Names(one) || scan.SkipOf(one) > 0 || scan.Words[one].Joined)
            return false;
        if (two >= sentence.End || scan.Tokens[two].Kind != TokenKind.Word || !(scan.Words[two].Joined || scan.NameAt[two] is { Skip: > 0 }))
            return false;
        var other = scan.NameAt[two] is { Place: >= 0 };
        if (!other && (!Names(two) || two + 1 < sentence.End && scan.Tokens[two + 1].Kind == TokenKind.Word && scan.Words[two + 1].Role == WordRole.Adjective && scan.Definite(two + 1)))
            return false;
        if (scan.NameAt[one] is not { Place: >= 0 })
            Half(head, one);
        if (!other)
            Half(head, two);
        return true;
    }

    /// <summary>Whether a word may name a place behind its noun: a name or a noun with the article that nobody known bears.</summary>
    private bool Names(int i) =>
        scan.Inside[i] is null && scan.Nisba[i] < 0 && !scan.Has(i, _tags.Human | _tags.Body) && (scan.Words[i].Role == WordRole.Name || scan.Definite(i) && scan.Words[i].Role is WordRole.Noun or WordRole.Adjective);

    private void Half(int head, int i)
    {
        var skip = scan.SkipOf(i) > 0 ? scan.SkipOf(i) : scan.Words[i].Joined ? 1 : 0;
        scan.Take(i, i + 1);
        scan.Drafts.Add(new Draft
        {
            First = i,
            End = i + 1,
            Skip = skip,
            Head = i,
            Kind = scan.Has(head, _tags.Facility) && !scan.Has(head, _tags.Settlement | _tags.Area) ? EntityKind.Facility : EntityKind.Place,
            Rule = "place.pair",
            Key = "place " + scan.Key(i, i + 1, skip),
            Name = scan.Written(i, i + 1, skip),
        });
    }
}
