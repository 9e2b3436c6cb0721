using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Relations;

/// <content>Who bears a role: the names around its phrase.</content>
internal sealed partial class RoleNouns
{
    /// <summary>Who bears the role: the mention that holds the noun, the name right behind the phrase, the name before it.</summary>
    private List<int> Bearers(Reading reading, int floor, int end, int token, RolePhrase phrase, RelationFrame frame, RelationCollector found)
    {
        var kinds = frame.Reverse ? frame.ObjectKinds : frame.SubjectKinds;
        var holder = Surroundings.Holding(reading, token, kinds);
        if (frame.Type == RelationType.FamilyOf && holder >= 0 && reading.Mentions[holder].Entity == phrase.Object.Entity)
            holder = -1;
        if (holder >= 0 && reading.Mentions[holder].Form == MentionForm.Name && Outside(reading, holder, token, phrase))
            return [holder];
        var people = frame.Type == RelationType.AlliedWith && reading.Words[token].Reading.Enclitic != Pronoun.None ? kinds : kinds & People;
        var behind = people == 0 ? -1 : Behind(reading, phrase.End, end, people, TokenKind.Quote, phrase.Object);
        // "N, the spokesman of the ministry" without a comma: what follows the ministry goes on with the sentence.
        if (behind >= 0 && reading.Words[token].Definite && reading.Mentions[behind].End == reading.Mentions[behind].First + 1 && reading.Entities[reading.Mentions[behind].Entity].Actor < 0
            && Surroundings.EndingAt(reading, token, people) is >= 0 and var bearer && reading.Mentions[bearer].Form == MentionForm.Name && !Titled(reading, bearer))
            return [bearer];
        var many = reading.Words[token].Reading.Has(WordFeatures.Plural) && !(token > floor && reading.Words[token - 1].Role == WordRole.Quantifier);
        if (behind < 0 && people != 0 && !many && found.Continues(token) is >= 0 and var same && same != phrase.Object.Entity)
            return [found.LastBearer];
        if (behind < 0 && people != 0 && !many && !Clitics.Joined(reading, token) && !Clitics.Governed(reading, token)
            && !(frame.Type == RelationType.HoldsOffice && reading.Words[token].Definite && token > floor && reading.Tokens[token - 1].Kind == TokenKind.Word)
            && Ahead(reading, token, floor, people) is >= 0 and var before && !(reading.Mentions[before].End == token && Titled(reading, before)) && reading.Mentions[before].Entity != phrase.Object.Entity)
            return [before];
        if (behind < 0 && people != 0)
            behind = Behind(reading, Past(reading, phrase.End, end), end, people, TokenKind.Comma, phrase.Object);
        if (behind < 0 && people == 0 && !frame.Reverse && reading.Words[token].Definite && holder < 0 && Ahead(reading, token, floor, kinds) is >= 0 and var body && reading.Mentions[body].Entity != phrase.Object.Entity)
            return [body];
        if (behind >= 0)
            return reading.Words[token].Reading.Has(WordFeatures.Plural) ? Series(reading, behind, end, people) : [behind];
        return holder >= 0 && (phrase.Object.Entity < 0 || reading.Mentions[holder].Entity != phrase.Object.Entity) ? [holder] : [];
    }

    /// <summary>"The head of the regional body in the town, N": the token behind the place where the body is, where a comma follows.</summary>
    private int Past(Reading reading, int at, int end)
    {
        var place = at < end && reading.Words[at].Reading.Lexeme == _in && reading.Words[at].Role == WordRole.Preposition ? at + 1 : at;
        return place < end && (place > at || (Clitics.Of(reading, at) & Proclitics.Bi) != 0) && Surroundings.At(reading, place, Places) is >= 0 and var seat
            && reading.Mentions[seat].End is var behind && behind < end && reading.Tokens[behind].Kind == TokenKind.Comma ? behind : at;
    }

    /// <summary>Whether the mention reaches beyond what the role is of: it names its bearer.</summary>
    private static bool Outside(Reading reading, int holder, int token, RolePhrase phrase)
    {
        var mention = reading.Mentions[holder];
        return mention.End > phrase.End || mention.First < token || mention.First == token || phrase.Object.End < 0;
    }

    /// <summary>A role noun that is part of a person's own name ("Khalifa", "Amir").</summary>
    private static bool InName(Reading reading, int token) =>
        reading.Tokens[token].Word.Can(PartOfSpeech.GivenName)
        && Surroundings.Holding(reading, token, People) is >= 0 and var m && reading.Mentions[m].Form != MentionForm.Title && reading.Mentions[m].Head <= token;

    private static int Behind(Reading reading, int at, int end, int kinds, TokenKind skip, RelationParty other)
    {
        for (var skipped = 0; at < end && skipped < 2 && (reading.Tokens[at].Kind == skip || reading.Tokens[at].Kind is TokenKind.Quote); skipped++)
            at++;
        if (at + 1 < end && NameRows.IsCalled(reading, at))
            at++;
        if (at >= end || Clitics.Joined(reading, at) || Clitics.Governed(reading, at))
            return -1;
        var m = Surroundings.At(reading, at, kinds);
        return m >= 0 && IsNamed(reading, m) && reading.Mentions[m].Entity != other.Entity ? m : -1;
    }

    /// <summary>Whether a mention opens with a title: a second one behind it without a comma is someone else's.</summary>
    private bool Titled(Reading reading, int m) =>
        reading.Mentions[m].End > reading.Mentions[m].First + 1 && (reading.Words[reading.Mentions[m].First].Tags & tags.Office) != 0;

    /// <summary>Whether a mention is a name, or the rank and name of someone known.</summary>
    private static bool IsNamed(Reading reading, int m) =>
        reading.Mentions[m].Form == MentionForm.Name || reading.Entities[reading.Mentions[m].Entity].Actor >= 0 && reading.Words[reading.Mentions[m].End - 1].Role == WordRole.Name;

    private static int Ahead(Reading reading, int token, int floor, int kinds)
    {
        var at = token;
        if (at > floor && reading.Words[at - 1].Role is WordRole.Quantifier)
            at--;
        for (var skipped = 0; at > floor && skipped < 2 && reading.Tokens[at - 1].Kind is TokenKind.Comma or TokenKind.Quote or TokenKind.Dash or TokenKind.Open; skipped++)
            at--;
        if (at > floor && reading.Words[at - 1].Role is WordRole.Quantifier or WordRole.Number)
            at--;
        var m = Surroundings.EndingAt(reading, at, kinds);
        return m >= 0 && reading.Mentions[m].Form == MentionForm.Name ? m : -1;
    }

    /// <summary>The names that follow a plural role, joined one to the other.</summary>
    private static List<int> Series(Reading reading, int first, int end, int kinds)
    {
        var found = new List<int> { first };
        for (var i = reading.Mentions[first].End; i < end; i++)
        {
            if (reading.Words[i].Role is WordRole.Verb or WordRole.Subordinator)
                break;
            if ((!Clitics.Joined(reading, i) && reading.Tokens[i - 1].Kind != TokenKind.Comma) || Surroundings.At(reading, i, kinds) is not (>= 0 and var m) || reading.Mentions[m].Form != MentionForm.Name)
                continue;
            found.Add(m);
            i = reading.Mentions[m].End - 1;
        }

        return found;
    }
}
