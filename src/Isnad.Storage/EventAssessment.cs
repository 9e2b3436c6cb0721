using Isnad.Corpus.Corroboration;

namespace Isnad.Storage;

/// <summary>What was computed of an event when it was joined: who stands behind it, and the numbers of dead that coders derive.</summary>
/// <param name="Documents">Documents that tell it.</param>
/// <param name="Outlets">Their outlets.</param>
/// <param name="Affirming">Independent sources that affirm it.</param>
/// <param name="Denying">Independent sources that deny it.</param>
/// <param name="GradeSource">Letter of the grade over all accounts.</param>
/// <param name="GradeCredibility">Number of the grade.</param>
/// <param name="Airwars">Airwars' grade.</param>
/// <param name="AcledDeaths">Dead by ACLED's rule, or null.</param>
/// <param name="UcdpDeaths">Dead by UCDP's rule: lowest, best, highest; each null where no number is given.</param>
public sealed record EventAssessment(
    int Documents, int Outlets, int Affirming, int Denying, char GradeSource, int GradeCredibility, AirwarsGrade Airwars, int? AcledDeaths,
    (int? Low, int? Best, int? High) UcdpDeaths);
