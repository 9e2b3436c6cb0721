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
        Drone = lexicon.TagSet("drone");
        Vehicle = lexicon.TagSet("vehicle");
        Event = lexicon.TagSet("event");
    }

    /// <summary>Prepositions.</summary>
    public TagMask Preposition { get; }

    /// <summary>Pronouns, free or on a preposition.</summary>
    public TagMask Pronoun { get; }

    /// <summary>Openers of clauses.</summary>
    public TagMask Subordinator { get; }

    /// <summary>Conjunctions.</summary>
    public TagMask Conjunction { get; }

    /// <summary>Openers of conditions.</summary>
    public TagMask Conditional { get; }

    /// <summary>Negations.</summary>
    public TagMask Negation { get; }

    /// <summary>Particles of aspect, future, question and call.</summary>
    public TagMask Aspect { get; }

    /// <summary>Relative pronouns.</summary>
    public TagMask Relative { get; }

    /// <summary>Demonstratives.</summary>
    public TagMask Demonstrative { get; }

    /// <summary>Quantifiers.</summary>
    public TagMask Quantifier { get; }

    /// <summary>Adverbs.</summary>
    public TagMask Adverb { get; }

    /// <summary>Verbs of being.</summary>
    public TagMask Auxiliary { get; }

    /// <summary>Ranks.</summary>
    public TagMask Rank { get; }

    /// <summary>Offices.</summary>
    public TagMask Office { get; }

    /// <summary>Spokesmen.</summary>
    public TagMask Spokesman { get; }

    /// <summary>Honorifics.</summary>
    public TagMask Honorific { get; }

    /// <summary>Kin.</summary>
    public TagMask Kin { get; }

    /// <summary>Those who inform.</summary>
    public TagMask Source { get; }

    /// <summary>Those who fight.</summary>
    public TagMask Fighter { get; }

    /// <summary>Those who do not.</summary>
    public TagMask Civilian { get; }

    /// <summary>Dead and hurt.</summary>
    public TagMask Victim { get; }

    /// <summary>People by role.</summary>
    public TagMask Person { get; }

    /// <summary>Peoples and tribes.</summary>
    public TagMask People { get; }

    /// <summary>Bodies under arms.</summary>
    public TagMask Force { get; }

    /// <summary>Civil bodies.</summary>
    public TagMask Organisation { get; }

    /// <summary>Movements.</summary>
    public TagMask Movement { get; }

    /// <summary>Media.</summary>
    public TagMask Media { get; }

    /// <summary>Documents.</summary>
    public TagMask DocumentNoun { get; }

    /// <summary>Settlements.</summary>
    public TagMask Settlement { get; }

    /// <summary>Areas.</summary>
    public TagMask Area { get; }

    /// <summary>Facilities.</summary>
    public TagMask Facility { get; }

    /// <summary>Natural features.</summary>
    public TagMask Nature { get; }

    /// <summary>Any noun for people.</summary>
    public TagMask Human { get; }

    /// <summary>Any noun for a body of people.</summary>
    public TagMask Body { get; }

    /// <summary>Any noun for a place.</summary>
    public TagMask Locality { get; }

    /// <summary>Any weapon, vehicle or equipment.</summary>
    public TagMask Weapon { get; }

    /// <summary>Aircraft and drones.</summary>
    public TagMask AirWeapon { get; }

    /// <summary>Conjunctions of choice.</summary>
    public TagMask Choice { get; }

    /// <summary>Nouns that name those who are there with someone (presence, chair, side).</summary>
    public TagMask Company { get; }

    /// <summary>Nouns whose dual points back to two parties (the two sides, the two countries).</summary>
    public TagMask Dualities { get; }

    /// <summary>Named states.</summary>
    public TagMask State { get; }

    /// <summary>The word for self.</summary>
    public TagMask Self { get; }

    /// <summary>Words before a count: dozens, a number of, about.</summary>
    public TagMask Counting { get; }

    /// <summary>Nouns of beginning and ending.</summary>
    public TagMask AspectNoun { get; }

    /// <summary>Adjectives of states and peoples.</summary>
    public TagMask Nisba { get; }

    /// <summary>Names that are also words.</summary>
    public TagMask NameOrWord { get; }

    /// <summary>Nouns for the end that someone meets: never a genitive behind who meets it.</summary>
    public TagMask Fate { get; }

    /// <summary>Verbs whose verbal noun in the accusative says by what means someone was killed or hurt.</summary>
    public TagMask Means { get; }

    /// <summary>Conjunctions behind which the same one goes on.</summary>
    public TagMask Further { get; }

    /// <summary>Arms and what comes out of them: fire, bullets.</summary>
    public TagMask Fire { get; }

    /// <summary>Drones.</summary>
    public TagMask Drone { get; }

    /// <summary>Vehicles.</summary>
    public TagMask Vehicle { get; }

    /// <summary>Nouns for what happens.</summary>
    public TagMask Event { get; }
}
