using Isnad.Lexicon;

namespace Isnad.Extraction.Clauses;

/// <summary>Bit sets of the tags that the grammar asks for, looked up once for a lexicon.</summary>
public sealed class TagSets
{
    /// <summary>Looks the tags up.</summary>
    public TagSets(CompiledLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        Preposition = lexicon.TagSet("prep");
        Pronoun = lexicon.TagSet("pronoun");
        Subordinator = lexicon.TagSet("sub");
        Conjunction = lexicon.TagSet("conj");
        Conditional = lexicon.TagSet("cond");
        Negation = lexicon.TagSet("neg");
        Aspect = lexicon.TagSet("aspect", "future", "question", "voc", "interj");
        Relative = lexicon.TagSet("rel");
        Demonstrative = lexicon.TagSet("dem");
        Quantifier = lexicon.TagSet("quant");
        Adverb = lexicon.TagSet("adv");
        Auxiliary = lexicon.TagSet("aux");
        Rank = lexicon.TagSet("rank");
        Office = lexicon.TagSet("office");
        Spokesman = lexicon.TagSet("spokesman");
        Honorific = lexicon.TagSet("honorific");
        Kin = lexicon.TagSet("kin");
        Source = lexicon.TagSet("source");
        Fighter = lexicon.TagSet("fighter");
        Civilian = lexicon.TagSet("civilian");
        Victim = lexicon.TagSet("victim");
        Person = lexicon.TagSet("person");
        People = lexicon.TagSet("people");
        Force = lexicon.TagSet("force");
        Organisation = lexicon.TagSet("organisation");
        Movement = lexicon.TagSet("movement");
        Media = lexicon.TagSet("media");
        DocumentNoun = lexicon.TagSet("document");
        Settlement = lexicon.TagSet("settlement");
        Area = lexicon.TagSet("area");
        Facility = lexicon.TagSet("facility");
        Nature = lexicon.TagSet("nature");
        Human = lexicon.TagSet("person", "office", "spokesman", "rank", "honorific", "kin", "source", "fighter", "civilian", "victim", "people");
        Body = lexicon.TagSet("force", "organisation", "movement", "media");
        Locality = lexicon.TagSet("settlement", "area", "facility", "nature");
        Weapon = lexicon.TagSet("firearm", "explosive", "heavy_weapon", "air_weapon", "drone", "missile", "unconventional", "primitive", "vehicle", "equipment");
        AirWeapon = lexicon.TagSet("air_weapon", "drone");
        Choice = lexicon.TagSet("choice");
        Company = lexicon.TagSet("company");
        Dualities = lexicon.TagSet("duality");
        State = lexicon.TagSet("state");
        Self = lexicon.TagSet("self");
        Counting = lexicon.TagSet("count_noun", "about");
        AspectNoun = lexicon.TagSet("aspect_noun");
        Nisba = lexicon.TagSet("nisba");
        NameOrWord = lexicon.TagSet("name_or_word");
        Fate = lexicon.TagSet("fate");
        Means = lexicon.TagSet("means");
        Further = lexicon.TagSet("further");
        Fire = lexicon.TagSet("firearm", "agent");
    }

    /// <summary>Prepositions.</summary>
    public UInt128 Preposition { get; }

    /// <summary>Pronouns, free or on a preposition.</summary>
    public UInt128 Pronoun { get; }

    /// <summary>Openers of clauses.</summary>
    public UInt128 Subordinator { get; }

    /// <summary>Conjunctions.</summary>
    public UInt128 Conjunction { get; }

    /// <summary>Openers of conditions.</summary>
    public UInt128 Conditional { get; }

    /// <summary>Negations.</summary>
    public UInt128 Negation { get; }

    /// <summary>Particles of aspect, future, question and call.</summary>
    public UInt128 Aspect { get; }

    /// <summary>Relative pronouns.</summary>
    public UInt128 Relative { get; }

    /// <summary>Demonstratives.</summary>
    public UInt128 Demonstrative { get; }

    /// <summary>Quantifiers.</summary>
    public UInt128 Quantifier { get; }

    /// <summary>Adverbs.</summary>
    public UInt128 Adverb { get; }

    /// <summary>Verbs of being.</summary>
    public UInt128 Auxiliary { get; }

    /// <summary>Ranks.</summary>
    public UInt128 Rank { get; }

    /// <summary>Offices.</summary>
    public UInt128 Office { get; }

    /// <summary>Spokesmen.</summary>
    public UInt128 Spokesman { get; }

    /// <summary>Honorifics.</summary>
    public UInt128 Honorific { get; }

    /// <summary>Kin.</summary>
    public UInt128 Kin { get; }

    /// <summary>Those who inform.</summary>
    public UInt128 Source { get; }

    /// <summary>Those who fight.</summary>
    public UInt128 Fighter { get; }

    /// <summary>Those who do not.</summary>
    public UInt128 Civilian { get; }

    /// <summary>Dead and hurt.</summary>
    public UInt128 Victim { get; }

    /// <summary>People by role.</summary>
    public UInt128 Person { get; }

    /// <summary>Peoples and tribes.</summary>
    public UInt128 People { get; }

    /// <summary>Bodies under arms.</summary>
    public UInt128 Force { get; }

    /// <summary>Civil bodies.</summary>
    public UInt128 Organisation { get; }

    /// <summary>Movements.</summary>
    public UInt128 Movement { get; }

    /// <summary>Media.</summary>
    public UInt128 Media { get; }

    /// <summary>Documents.</summary>
    public UInt128 DocumentNoun { get; }

    /// <summary>Settlements.</summary>
    public UInt128 Settlement { get; }

    /// <summary>Areas.</summary>
    public UInt128 Area { get; }

    /// <summary>Facilities.</summary>
    public UInt128 Facility { get; }

    /// <summary>Natural features.</summary>
    public UInt128 Nature { get; }

    /// <summary>Any noun for people.</summary>
    public UInt128 Human { get; }

    /// <summary>Any noun for a body of people.</summary>
    public UInt128 Body { get; }

    /// <summary>Any noun for a place.</summary>
    public UInt128 Locality { get; }

    /// <summary>Any weapon, vehicle or equipment.</summary>
    public UInt128 Weapon { get; }

    /// <summary>Aircraft and drones.</summary>
    public UInt128 AirWeapon { get; }

    /// <summary>Conjunctions of choice.</summary>
    public UInt128 Choice { get; }

    /// <summary>Nouns that name those who are there with someone (presence, chair, side).</summary>
    public UInt128 Company { get; }

    /// <summary>Nouns whose dual points back to two parties (the two sides, the two countries).</summary>
    public UInt128 Dualities { get; }

    /// <summary>Named states.</summary>
    public UInt128 State { get; }

    /// <summary>The word for self.</summary>
    public UInt128 Self { get; }

    /// <summary>Words before a count: dozens, a number of, about.</summary>
    public UInt128 Counting { get; }

    /// <summary>Nouns of beginning and ending.</summary>
    public UInt128 AspectNoun { get; }

    /// <summary>Adjectives of states and peoples.</summary>
    public UInt128 Nisba { get; }

    /// <summary>Names that are also words.</summary>
    public UInt128 NameOrWord { get; }

    /// <summary>Nouns for the end that someone meets: never a genitive behind who meets it.</summary>
    public UInt128 Fate { get; }

    /// <summary>Verbs whose verbal noun in the accusative says by what means someone was killed or hurt.</summary>
    public UInt128 Means { get; }

    /// <summary>Conjunctions behind which the same one goes on.</summary>
    public UInt128 Further { get; }

    /// <summary>Arms and what comes out of them: fire, bullets.</summary>
    public UInt128 Fire { get; }
}
