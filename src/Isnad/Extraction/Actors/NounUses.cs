using System.Collections.Frozen;
using Isnad.Lexicon;

namespace Isnad.Extraction.Actors;

/// <summary>How single nouns head the names of actors: the table of heads, by lexeme.</summary>
internal sealed class NounUses
{
    private const string Table = "actor-heads";
    private readonly FrozenDictionary<int, NounUse> _uses;
    private readonly FrozenSet<int> _fates;
    private readonly FrozenDictionary<int, string> _classes;

    /// <summary>Reads the table of a lexicon.</summary>
    public NounUses(CompiledLexicon lexicon)
    {
        var byLemma = new Dictionary<string, NounUse>(StringComparer.Ordinal);
        foreach (var row in lexicon.Rows)
        {
            if (row.Table == Table && Enum.TryParse<NounUse>(row.Cells[1], ignoreCase: true, out var use))
                byLemma[row.Phrase] = byLemma.GetValueOrDefault(row.Phrase) | use;
        }

        var fates = new HashSet<(string Word, bool Verb)>();
        foreach (var row in lexicon.Rows)
        {
            if (row.Table == "tolls")
                fates.Add((row.Phrase, row.Cells[1] == "verb"));
        }

        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in lexicon.Rows)
        {
            if (row.Table == "alike")
                classes[row.Phrase] = row.Cells[1];
        }

        var alike = new Dictionary<int, string>();
        for (var i = 0; i < lexicon.Lexemes.Count; i++)
        {
            if (lexicon.Lexemes[i].Class != PartOfSpeech.Verb && classes.TryGetValue(lexicon.Lexemes[i].Lemma, out var kind))
                alike[i] = kind;
        }

        _classes = alike.ToFrozenDictionary();
        var befalls = new HashSet<int>();
        for (var i = 0; i < lexicon.Lexemes.Count; i++)
        {
            if (fates.Contains((lexicon.Lexemes[i].Lemma, lexicon.Lexemes[i].Class == PartOfSpeech.Verb)))
                befalls.Add(i);
        }

        _fates = befalls.ToFrozenSet();
        var uses = new Dictionary<int, NounUse>();
        for (var i = 0; i < lexicon.Lexemes.Count; i++)
        {
            if (byLemma.TryGetValue(lexicon.Lexemes[i].Lemma, out var use))
                uses[i] = lexicon.Lexemes[i].Class is PartOfSpeech.Noun or PartOfSpeech.Adjective ? use : use & (NounUse.Loyal | NounUse.Plain | NounUse.Coming | NounUse.Life | NounUse.Recognised | NounUse.Service | NounUse.Lead);
        }

        _uses = uses.ToFrozenDictionary();
    }

    /// <summary>The class of people a noun tells of, where several nouns tell the same; null for others.</summary>
    public string? ClassOf(int lexeme) => lexeme < 0 ? null : _classes.GetValueOrDefault(lexeme);

    /// <summary>Whether the lexeme tells what befalls people: a death, a wound, an arrest.</summary>
    public bool Befalls(int lexeme) => _fates.Contains(lexeme);

    /// <summary>Whether the lexeme is used so.</summary>
    public bool Is(int lexeme, NounUse use) => lexeme >= 0 && (_uses.GetValueOrDefault(lexeme) & use) != 0;
}

/// <summary>Uses of a noun at the head of an actor's name.</summary>
[Flags]
internal enum NounUse : long
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>With a state's adjective it is the state itself.</summary>
    State = 1,

    /// <summary>In the plural with an adjective it is a group of states.</summary>
    States = 2,

    /// <summary>In the plural or counted it is a group of people.</summary>
    Group = 4,

    /// <summary>In the plural with an adjective it is a group of leaders or parties.</summary>
    Leaders = 8,

    /// <summary>It is a body only with a name or a state's adjective.</summary>
    Weak = 16,

    /// <summary>The country itself in a title: head of the republic, of the state.</summary>
    Land = 32,

    /// <summary>An attribute that only tells one group from another.</summary>
    Other = 64,

    /// <summary>A commander: whose title tells how the text stands to his force.</summary>
    Commander = 128,

    /// <summary>With a state's adjective it tells how the text stands to a government.</summary>
    Regime = 256,

    /// <summary>Tells to whom a force belongs: followed by the name of its patron.</summary>
    Loyal = 512,

    /// <summary>What a room of command is for.</summary>
    Operations = 1024,

    /// <summary>Makes no name: traffic, a massing of forces.</summary>
    Plain = 2048,

    /// <summary>With a state's adjective it is that state, named as an enemy.</summary>
    Foe = 4096,

    /// <summary>In the plural before a name: what is left of a force, said in scorn.</summary>
    Remnant = 8192,

    /// <summary>A journey, traveller or goods: the state it comes from is a place.</summary>
    Coming = 16384,

    /// <summary>A treaty or charter, which a town gives its name.</summary>
    Treaty = 32768,

    /// <summary>Before the bare name of a person: the death, the killing, the right of someone.</summary>
    Life = 65536,

    /// <summary>Authorities that act without any attribute: those of the country spoken of.</summary>
    Bare = 131072,

    /// <summary>In the plural or dual with the article it is those who fight or talk.</summary>
    Parties = 262144,

    /// <summary>A line of fighting, told by its direction.</summary>
    Front = 524288,

    /// <summary>An army: a force that calls itself so and is not the state's claims to be it.</summary>
    Army = 1048576,

    /// <summary>Recognised: by whom tells how the text stands to a government.</summary>
    Recognised = 2097152,

    /// <summary>National: the whole nation's.</summary>
    National = 4194304,

    /// <summary>A deed or enmity that stands for who commits it: the occupation, the enemy.</summary>
    Side = 8388608,

    /// <summary>With a pronoun, who holds the same office on the other side: his counterpart.</summary>
    Counterpart = 16777216,

    /// <summary>An office that alone and with the article is the head of state's, whoever heads a body beside him.</summary>
    Head = 33554432,

    /// <summary>What a medium puts out, or a place in it that someone keeps: a programme, a page, an account. It is no outlet.</summary>
    Content = 67108864,

    /// <summary>An attribute that tells whose an unnamed force is: of the government, foreign.</summary>
    Tells = 134217728,

    /// <summary>The seat of whoever is named behind it.</summary>
    Premises = 268435456,

    /// <summary>By whose means something is done: the bullets, the hand of someone.</summary>
    Means = 536870912,

    /// <summary>A figure that people are reckoned in: their number, their share.</summary>
    Figure = 1073741824,

    /// <summary>What a team in the plural is for: rescue, first aid.</summary>
    Service = 2147483648,

    /// <summary>The make of a thing, whose name follows in quotation marks.</summary>
    Make = 4294967296,

    /// <summary>Beside a country: what lies there borders on its ground.</summary>
    Bordering = 8589934592,

    /// <summary>A verb of leading: whom its pronoun stands for is a body.</summary>
    Lead = 17179869184,
}
