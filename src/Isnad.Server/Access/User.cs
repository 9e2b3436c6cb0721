namespace Isnad.Server.Access;

/// <summary>A user of the server.</summary>
/// <param name="Name">Unique name; judgements carry it.</param>
/// <param name="Role">What the user may do.</param>
/// <param name="Password">The hash of the password (<see cref="PasswordHash"/>), or null where the user signs in otherwise.</param>
/// <param name="Keys">Keys for programs.</param>
/// <param name="Stamp">Changes with the password, so that older sessions end.</param>
public sealed record User(string Name, Role Role, string? Password, IReadOnlyList<ApiKey> Keys, string Stamp);
