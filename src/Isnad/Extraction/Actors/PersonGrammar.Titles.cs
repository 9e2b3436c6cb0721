using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Actors;

/// <content>What may stand inside a title (a quoted name, an attribute, a bracket, the branch of a rank), and people told by kinship.</content>
internal sealed partial class PersonGrammar
{
    /// <summary>The token behind a short quotation, the name of a body in a title; or -1.</summary>
    private int Quoted(int open, Sentence sentence)
    {
        for (var i = open + 1; i < Math.Min(sentence.End, open + 6); i++)
        {
            if (scan.Tokens[i].Kind == TokenKind.Quote)
                return i > open + 1 ? i + 1 : -1;
            if (scan.Tokens[i].Kind != TokenKind.Word || scan.Words[i].Role is WordRole.Verb or WordRole.Subordinator)
                return -1;
        }

        return -1;
    }

    /// <summary>The token behind "recognised internationally", "recognised by the Nations", which may stand between a title and the name; or -1.</summary>
    private int Recognised(int i, Sentence sentence)
    {
        if (!scan.Is(i, NounUse.Recognised) || i + 2 >= sentence.End || scan.Words[i + 1].Role != WordRole.Pronoun)
            return -1;
        if (scan.Words[i + 2].Reading.Has(WordFeatures.Tanwin))
            return i + 3;
        for (var k = i + 3; k < Math.Min(sentence.End, i + 6); k++)
        {
            if (scan.NameAt[k] is { Actor: >= 0 } body)
                return body.End;
        }

        return -1;
    }

    /// <summary>The token behind a short bracket, or -1.</summary>
    private int Aside(int open, Sentence sentence)
    {
        for (var i = open + 1; i < Math.Min(sentence.End, open + 5); i++)
        {
            if (scan.Tokens[i].Kind == TokenKind.Close)
                return i + 1;
        }

        return -1;
    }

    /// <summary>Whether a rank ends at a token, of one word or with its grade: lieutenant general first class.</summary>
    private bool Ranked(int first, int i) =>
        scan.Could(i, _tags.Rank) || i > first && scan.Could(i - 1, _tags.Rank) && (scan.Words[i].Role == WordRole.Number || scan.Words[i].Role == WordRole.Adjective && !scan.Definite(i) || scan.Tokens[i].Word.Can(PartOfSpeech.Number));

    /// <summary>The name behind the rank or honorific that stands between an office and it (the minister, staff major general N); the token itself where none does.</summary>
    private int Ranks(int i, Sentence sentence)
    {
        if (i >= sentence.End || !scan.Definite(i) || !scan.Could(i, _tags.Rank | _tags.Honorific) || scan.Words[i].Joined || scan.Words[i].Governed || _names.BeginsAfterTitle(i, sentence, i - 1))
            return i;
        for (var k = i + 1; k < Math.Min(sentence.End, i + 4); k++)
        {
            if (_names.BeginsAfterTitle(k, sentence, i))
                return k;
            if (scan.Tokens[k].Kind != TokenKind.Word || scan.Words[k].Joined || scan.Words[k].Governed || scan.Words[k].Role is WordRole.Verb or WordRole.Preposition or WordRole.Subordinator)
                break;
        }

        return i;
    }

    /// <summary>His son, her husband: someone told by kinship.</summary>
    private bool Kin(int i)
    {
        if (scan.Words[i].Role != WordRole.Noun || scan.Could(i, _tags.Preposition))
            return false;
        scan.Drafts.Add(new Draft
        {
            First = i,
            End = i + 1,
            Skip = scan.SkipOf(i),
            Head = i,
            Kind = scan.Has(i, _tags.People) ? EntityKind.Group : EntityKind.Person,
            Form = MentionForm.Title,
            Rule = "person.kin",
            Key = "kin " + scan.Key(i, i + 1, scan.SkipOf(i)),
            Name = scan.Written(i, i + 1, scan.SkipOf(i)),
        });
        return true;
    }

    /// <summary>His counterpart, with the state he comes from, a name or both.</summary>
    private bool Counterpart(int i, Sentence sentence)
    {
        var reading = scan.Words[i].Reading;
        if (!scan.Is(i, NounUse.Counterpart) || reading.Enclitic is not (Pronoun.Him or Pronoun.Her) || reading.Has(WordFeatures.Plural | WordFeatures.Dual))
            return false;
        var end = i + 1;
        while (end < sentence.End && scan.Tokens[end].Kind == TokenKind.Word && scan.Nisba[end] >= 0 && scan.Definite(end) && !scan.Words[end].Joined && !scan.Words[end].Governed)
            end++;
        var name = end < sentence.End && scan.Tokens[end].Kind == TokenKind.Comma ? end + 1 : end;
        if (name < sentence.End && _names.BeginsAfterTitle(name, sentence, name - 1) && (name == end || Apposed(name, sentence)))
            return Named(i, name, sentence);
        if (end == i + 1)
            return false;
        Title(i, end, "person.counterpart", scan.Key(i, end, scan.SkipOf(i)), false, false);
        return true;
    }

    /// <summary>The mother of N, the mother of the prisoner N: two people.</summary>
    private bool Relative(int first, int name, Sentence sentence)
    {
        var word = scan.Words[first];
        if ((word.Tags & _tags.Kin) == 0 || (word.Tags & (_tags.Office | _tags.Rank | _tags.Honorific | _tags.People)) != 0 || scan.Definite(first) || word.Reading.Enclitic != Pronoun.None || word.Role != WordRole.Noun
            || scan.Tables.Cell(WordTable.NameParts, first, 1) is "son" || first > sentence.First && scan.Words[first - 1].Role == WordRole.Name && word.Reading.Has(WordFeatures.Feminine) && scan.Tokens[first].NormLength <= 3)
            return false;
        if (name > first + 1 && (name > first + 2 || !scan.Definite(first + 1) || !scan.Could(first + 1, _tags.Human)
            || scan.Words[first + 1].Role == WordRole.Adjective && scan.Words[first + 1].Reading.Has(WordFeatures.Feminine) == word.Reading.Has(WordFeatures.Feminine)))
            return false;
        var end = _names.End(name, sentence);
        scan.Drafts.Add(new Draft
        {
            First = first,
            End = first + 1,
            Skip = scan.SkipOf(first),
            Head = first,
            Kind = EntityKind.Person,
            Form = MentionForm.Title,
            Rule = "person.kin",
            Key = "kin " + scan.Key(first, end, scan.SkipOf(first)),
            Name = scan.Written(first, end, scan.SkipOf(first)),
        });
        return Named(first + 1, name, sentence);
    }

    /// <summary>"A fighter in the party called N": the person told of by a noun just before is the one named.</summary>
    private void Called(int name, int end, Sentence sentence)
    {
        if (scan.Drafts.FindLast(d => d.First >= sentence.First && d.Kind == EntityKind.Person) is not { Form: MentionForm.Nominal, Actor: < 0 } told)
            return;
        for (var i = told.End; i < name - 1; i++)
        {
            if (scan.Words[i].Role is WordRole.Verb or WordRole.Subordinator or WordRole.Relative)
                return;
        }

        told.Key = "person " + scan.Key(name, end, scan.SkipOf(name));
        told.Name = scan.Written(name, end, scan.SkipOf(name));
    }

    private void Title(int first, int end, string rule, string key, bool points, bool stands)
    {
        for (var k = first; k < end; k++)
            _inTitle[k] = true;
        scan.Drafts.Add(new Draft
        {
            First = first,
            End = end,
            Skip = scan.SkipOf(first),
            Head = first,
            Kind = EntityKind.Person,
            Form = MentionForm.Title,
            Rule = rule,
            Key = "title " + key,
            Name = scan.Written(first, end, scan.SkipOf(first)),
            PointsBack = points,
            Stands = stands,
        });
    }

    /// <summary>"A spokesman for it": each body has its own.</summary>
    private bool ForIt(int first, Sentence sentence)
    {
        if (!scan.Could(first, _tags.Spokesman) || OnBehalf(first, sentence) is not (> 0 and var end))
            return false;
        Title(first, end, "person.spokesman", "of " + first.ToString(System.Globalization.CultureInfo.InvariantCulture), false, false);
        return true;
    }

    /// <summary>The token behind "on its behalf", a word between or none; or -1.</summary>
    private int OnBehalf(int first, Sentence sentence)
    {
        for (var i = first + 1; i < Math.Min(sentence.End, first + 3); i++)
        {
            if (scan.Words[i].Reading is { Lexeme: >= 0, Enclitic: Pronoun.Him or Pronoun.Her or Pronoun.Them } word && word.Has(Proclitics.Bi) && scan.Lexicon.Lexemes[word.Lexeme].Lemma == Behalf)
                return i + 1;
            if (scan.Words[i].Role != WordRole.Adjective)
                return -1;
        }

        return -1;
    }
}
