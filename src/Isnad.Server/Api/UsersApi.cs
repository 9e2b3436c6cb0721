using System.Text.Json;
using Isnad.Server.Access;
using Isnad.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Server.Api;

/// <summary>Users, their keys, and the audit log; for administrators.</summary>
internal static class UsersApi
{
    private const int MostLines = 1000;

    /// <summary>Adds the endpoints.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        var admin = api.MapGroup("").RequireAuthorization(Policies.Administer).WithTags("Users");
        admin.MapGet("/users", static (UserFile users) => Results.Json(users.All.Select(UserRow.Of), ApiJson.Options)).WithName("listUsers").WithSummary("The users; hashes are not shown.").Produces<IReadOnlyList<UserRow>>();
        admin.MapPut("/users/{name}", Set).WithName("setUser").WithSummary("Adds a user, or changes role or password.").Produces<UserRow>().ProducesProblem(400);
        admin.MapDelete("/users/{name}", Remove).WithName("removeUser").WithSummary("Removes a user.").Produces(204).ProducesProblem(404);
        admin.MapPost("/users/{name}/keys", AddKey).WithName("addKey").WithSummary("Makes a key for a user; it is shown this once.").Takes("label").Produces<NewKey>(201).ProducesProblem(404);
        admin.MapDelete("/users/{name}/keys/{id}", RemoveKey).WithName("removeKey").WithSummary("Takes a key away.").Produces(204).ProducesProblem(404);
        admin.MapGet("/audit", static (AuditLog audit, int? limit) => limit is < 1 or > MostLines ? Problem.Bad($"limit is a number from 1 to {MostLines}.") : Results.Json(audit.Newest(limit ?? 100).Select(static l => JsonSerializer.Deserialize<JsonElement>(l)), ApiJson.Options))
            .WithName("listAudit").Takes("limit").WithSummary("The newest lines of the audit log.").Produces<IReadOnlyList<JsonElement>>();
    }

    private static IResult Set(HttpContext context, UserFile users, AuditLog audit, string name, UserChange change)
    {
        if (!Enum.TryParse<Role>(change.Role, true, out var role) || !Enum.IsDefined(role))
            return Problem.Bad("role is reader, reviewer or administrator.");
        if (role != Role.Administrator && (users.All.Count == 0 || users.All.All(u => u.Role != Role.Administrator || u.Name == name)))
            return Problem.Bad("One user has to be an administrator.");
        try
        {
            users.Set(name, role, change.Password);
        }
        catch (ArgumentException e)
        {
            return Problem.Bad(e.Message);
        }

        audit.Note(Identity.NameOf(context.User), "user set", name, role.ToString());
        return Results.Json(UserRow.Of(users.Find(name)!), ApiJson.Options);
    }

    private static IResult Remove(HttpContext context, UserFile users, AuditLog audit, string name)
    {
        if (users.Find(name) is null)
            return Problem.NotFound($"There is no user '{name}'.");
        if (users.All.All(u => u.Role != Role.Administrator || u.Name == name))
            return Problem.Bad("The last administrator stays.");
        users.Remove(name);
        audit.Note(Identity.NameOf(context.User), "user removed", name);
        return Results.NoContent();
    }

    private static IResult AddKey(HttpContext context, UserFile users, AuditLog audit, string name, string? label)
    {
        if (users.Find(name) is null)
            return Problem.NotFound($"There is no user '{name}'.");
        var key = users.AddKey(name, label ?? "");
        audit.Note(Identity.NameOf(context.User), "key added", name);
        return Results.Json(new NewKey(key), ApiJson.Options, statusCode: StatusCodes.Status201Created);
    }

    private static IResult RemoveKey(HttpContext context, UserFile users, AuditLog audit, string name, string id)
    {
        if (!users.RemoveKey(name, id))
            return Problem.NotFound($"'{name}' has no key '{id}'.");
        audit.Note(Identity.NameOf(context.User), "key removed", name, id);
        return Results.NoContent();
    }

    /// <summary>What is changed of a user.</summary>
    public sealed record UserChange(string Role, string? Password = null);

    /// <summary>A user as shown.</summary>
    public sealed record UserRow(string Name, Role Role, IReadOnlyList<KeyRow> Keys)
    {
        internal static UserRow Of(User user) => new(user.Name, user.Role, [.. user.Keys.Select(static k => new KeyRow(k.Id, k.Label))]);
    }

    /// <summary>A key as shown.</summary>
    public sealed record KeyRow(string Id, string Label);

    /// <summary>A new key.</summary>
    public sealed record NewKey(string Key);
}
