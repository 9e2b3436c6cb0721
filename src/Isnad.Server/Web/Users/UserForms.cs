using Isnad.Server.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Server.Web.Users;

/// <summary>Adding and removing users.</summary>
internal static class UserForms
{
    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/users/set", Set).RequireAuthorization(Policies.Administer).ExcludeFromDescription();
        routes.MapPost("/users/remove", Remove).RequireAuthorization(Policies.Administer).ExcludeFromDescription();
    }

    private static IResult Set(HttpContext context, UserFile users, AuditLog audit, [FromForm] string name, [FromForm] Role role, [FromForm] string? password)
    {
        try
        {
            if (role != Role.Administrator && users.All.All(u => u.Role != Role.Administrator || u.Name == name))
                return Told("admin");
            users.Set(name, role, string.IsNullOrEmpty(password) ? null : password);
        }
        catch (ArgumentException)
        {
            return Told("input");
        }

        audit.Note(Identity.NameOf(context.User), "user set", name, role.ToString());
        return Results.LocalRedirect("/users");
    }

    private static IResult Remove(HttpContext context, UserFile users, AuditLog audit, [FromForm] string name)
    {
        if (users.All.All(u => u.Role != Role.Administrator || u.Name == name))
            return Told("last");
        users.Remove(name);
        audit.Note(Identity.NameOf(context.User), "user removed", name);
        return Results.LocalRedirect("/users");
    }

    private static IResult Told(string problem) => Results.LocalRedirect("/users" + QueryString.Create("problem", problem));
}
