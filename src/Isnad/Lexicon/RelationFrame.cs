namespace Isnad.Lexicon;

/// <summary>One sense of a word or phrase that states a standing relation.</summary>
/// <param name="Id">Its id in the knowledge.</param>
/// <param name="Type">The relation.</param>
/// <param name="Mode">Mode of support, or null.</param>
/// <param name="Words">Rows of verbs: their finite forms, verbal nouns and participles.</param>
/// <param name="Nouns">Rows of nouns whose bearer is the subject.</param>
/// <param name="Adjectives">Rows of adjectives whose noun is the subject.</param>
/// <param name="NounTags">Tags of further nouns; a noun named by any entry is left out.</param>
/// <param name="Only">Bit set of parts of speech that count, or 0 for all.</param>
/// <param name="Objects">Functions in which the object stands: <c>object</c>, <c>genitive</c>, <c>nisba</c>, or a preposition.</param>
/// <param name="SubjectKinds">Bit set of the kinds of entity that can be the subject.</param>
/// <param name="ObjectKinds">Bit set of the kinds of entity that can be the object.</param>
/// <param name="Modes">Words beside it that tell the mode.</param>
/// <param name="Modality">What the word makes of itself, or null.</param>
/// <param name="Light">Rows of verbs that lend their subject to the verbal noun.</param>
/// <param name="Reverse">Whether subject and object are exchanged.</param>
public sealed record RelationFrame(
    string Id, RelationType Type, string? Mode, int[] Words, int[] Nouns, int[] Adjectives, TagMask NounTags, int Only,
    string[] Objects, int SubjectKinds, int ObjectKinds, FrameCondition[] Modes, Modality? Modality, int[] Light, bool Reverse)
{
    /// <summary>Whether a word of this part of speech counts.</summary>
    public bool Allows(PartOfSpeech part) => Only == 0 || (Only & (1 << (int)part)) != 0;
}
