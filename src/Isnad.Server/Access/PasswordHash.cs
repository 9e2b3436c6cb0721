using System.Globalization;
using System.Security.Cryptography;

namespace Isnad.Server.Access;

/// <summary>Hashes of passwords: PBKDF2 with SHA-256, a random salt and 600,000 rounds (OWASP's figure of 2023).</summary>
public static class PasswordHash
{
    private const int Rounds = 600_000;
    private const int Size = 32;
    private const string Name = "pbkdf2-sha256";

    /// <summary>Fewest characters of a password.</summary>
    public const int ShortestPassword = 10;

    /// <summary>The hash of a password.</summary>
    public static string Of(string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        var salt = RandomNumberGenerator.GetBytes(16);
        return string.Create(CultureInfo.InvariantCulture, $"{Name}${Rounds}${Convert.ToBase64String(salt)}${Convert.ToBase64String(Derive(password, salt, Rounds))}");
    }

    /// <summary>Whether a password belongs to a hash. Takes the same time for every password.</summary>
    public static bool Fits(string password, string? hash)
    {
        ArgumentNullException.ThrowIfNull(password);
        var parts = hash?.Split('$') ?? [];
        if (parts.Length != 4 || parts[0] != Name || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) || rounds is < 1 or > 10_000_000)
        {
            // An unknown user costs as much as a known one.
            Derive(password, new byte[16], Rounds);
            return false;
        }

        try
        {
            return CryptographicOperations.FixedTimeEquals(Derive(password, Convert.FromBase64String(parts[2]), rounds), Convert.FromBase64String(parts[3]));
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static byte[] Derive(string password, byte[] salt, int rounds) => Rfc2898DeriveBytes.Pbkdf2(password, salt, rounds, HashAlgorithmName.SHA256, Size);
}
