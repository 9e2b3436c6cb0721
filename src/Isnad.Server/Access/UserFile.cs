using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Isnad.Server.Hosting;

namespace Isnad.Server.Access;

/// <summary>
/// The users, in a JSON file beside the archive: the archive can be handed on without its users. Changes are written to a new file that takes the old
/// one's place; changes by another process are seen at the next look.
/// </summary>
public sealed class UserFile
{
    /// <summary>Most characters of a name.</summary>
    public const int LongestName = 64;

    private const string Prefix = "isnad_";

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) }, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private readonly string _path;
    private readonly Lock _gate = new();
    private IReadOnlyList<User> _users = [];
    private (DateTime Time, long Length) _seen;

    /// <summary>Opens the file; none means no users.</summary>
    /// <exception cref="ServerException">It cannot be read.</exception>
    public UserFile(string path)
    {
        _path = path;
        Refresh();
    }

    /// <summary>The users in the order of their names.</summary>
    public IReadOnlyList<User> All
    {
        get
        {
            Refresh();
            return _users;
        }
    }

    /// <summary>The user of that name, or null.</summary>
    public User? Find(string name) => All.FirstOrDefault(u => u.Name == name);

    /// <summary>The user with that name and password, or null.</summary>
    public User? SignIn(string name, string password)
    {
        var user = Find(name);
        return PasswordHash.Fits(password, user?.Password) ? user : null;
    }

    /// <summary>The user whose key this is, or null.</summary>
    public User? WithKey(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var parts = key.StartsWith(Prefix, StringComparison.Ordinal) ? key[Prefix.Length..].Split('_') : [];
        if (parts.Length != 2)
            return null;
        var hash = Encoding.ASCII.GetBytes(Hash(parts[1]));
        return All.FirstOrDefault(u => u.Keys.Any(k => k.Id == parts[0] && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(k.Hash), hash)));
    }

    /// <summary>Adds a user, or gives one another role or password. A null password keeps the one there is.</summary>
    /// <exception cref="ArgumentException">The name or password will not do.</exception>
    public void Set(string name, Role role, string? password)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length is 0 or > LongestName || name.Any(static c => char.IsControl(c)) || name.Trim() != name)
            throw new ArgumentException($"A name has 1 to {LongestName} characters and no white space around it.", nameof(name));
        if (password is { Length: < PasswordHash.ShortestPassword })
            throw new ArgumentException($"A password has at least {PasswordHash.ShortestPassword} characters.", nameof(password));
        Change(users =>
        {
            var old = users.FirstOrDefault(u => u.Name == name);
            if (old is null && password is null)
                throw new ArgumentException("A new user needs a password.", nameof(password));
            users.RemoveAll(u => u.Name == name);
            users.Add(new User(name, role, password is null ? old!.Password : PasswordHash.Of(password), old?.Keys ?? [], password is null ? old!.Stamp : NewStamp()));
        });
    }

    /// <summary>Removes a user; true when there was one.</summary>
    public bool Remove(string name)
    {
        var removed = 0;
        Change(users => removed = users.RemoveAll(u => u.Name == name));
        return removed > 0;
    }

    /// <summary>Makes a key for a user and returns it. Only its hash is kept: it cannot be shown again.</summary>
    /// <exception cref="ArgumentException">There is no such user.</exception>
    public string AddKey(string name, string label)
    {
        var (id, secret) = (Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
        Change(users =>
        {
            var n = users.FindIndex(u => u.Name == name);
            if (n < 0)
                throw new ArgumentException($"There is no user '{name}'.", nameof(name));
            users[n] = users[n] with { Keys = [.. users[n].Keys, new ApiKey(id, Hash(secret), label)] };
        });
        return $"{Prefix}{id}_{secret}";
    }

    /// <summary>Takes a key away; true when there was one.</summary>
    public bool RemoveKey(string name, string id)
    {
        var removed = false;
        Change(users =>
        {
            var n = users.FindIndex(u => u.Name == name);
            if (n < 0)
                return;
            removed = users[n].Keys.Any(k => k.Id == id);
            users[n] = users[n] with { Keys = [.. users[n].Keys.Where(k => k.Id != id)] };
        });
        return removed;
    }

    private static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    private static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private void Change(Action<List<User>> change)
    {
        lock (_gate)
        {
            Refresh();
            var users = _users.ToList();
            change(users);
            users.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
            var next = _path + ".new";
            using (var stream = new FileStream(next, OwnerOnly()))
                JsonSerializer.Serialize(stream, users, Json);
            File.Move(next, _path, overwrite: true);
            _users = users;
            _seen = Look();
        }
    }

    private static FileStreamOptions OwnerOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private (DateTime Time, long Length) Look()
    {
        var file = new FileInfo(_path);
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
    }

    private void Refresh()
    {
        lock (_gate)
        {
            var now = Look();
            if (now == _seen)
                return;
            try
            {
                using var stream = File.OpenRead(_path);
                _users = JsonSerializer.Deserialize<List<User>>(stream, Json) ?? [];
                _seen = now;
            }
            catch (FileNotFoundException)
            {
                (_users, _seen) = ([], default);
            }
            catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
            {
                throw new ServerException(ServerCodes.BadUsers, $"The file of users {_path} cannot be read: {e.Message} Mend it, or remove it and add the users anew.");
            }
        }
    }
}
