using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Threading.RateLimiting;
using Isnad.Server.Access;
using Isnad.Server.Api;
using Isnad.Server.Archives;
using Isnad.Server.Interface;
using Isnad.Server.Web;
using Isnad.Server.Web.Actors;
using Isnad.Server.Web.Events;
using Isnad.Server.Web.Export;
using Isnad.Server.Web.Importing;
using Isnad.Server.Web.Review;
using Isnad.Server.Web.SignIn;
using Isnad.Server.Web.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.WebEncoders;

namespace Isnad.Server.Hosting;

/// <summary>What the server consists of: one readable list.</summary>
internal static class WorkbenchSetup
{
    /// <summary>Name of the stricter limit on signing in.</summary>
    public const string SignInLimit = "sign-in";

    /// <summary>Registers everything.</summary>
    public static void AddWorkbench(this IServiceCollection services, ServerSettings settings, TimeProvider time, UserFile users)
    {
        services.AddSingleton(settings);
        services.AddSingleton(time);
        services.AddSingleton(users);
        services.AddSingleton(new AuditLog(settings.AuditFile, time));
        services.AddSingleton<Workspace>();
        services.AddSingleton<ReadersFirst>();
        services.AddSingleton<ImportDesk>();
        services.AddHostedService(static s => s.GetRequiredService<ImportDesk>());
        services.AddSingleton<ActorForms.Desk>();
        services.AddSingleton<Assets>();
        services.AddOpenApi("v1", ApiDescription.Set);
        // What is wrong with a request is told by Failures; otherwise only that it is.
        services.Configure<RouteHandlerOptions>(static o => o.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(static o => ApiJson.Make(o.SerializerOptions));
        services.Configure<WebEncoderOptions>(static o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton<HostNames>();
        services.AddSingleton<SecurityHeaders>();
        services.AddScoped<PageView>();
        services.AddHttpContextAccessor();
        services.AddAccess(settings, users);
        services.AddAntiforgery(static o =>
        {
            o.Cookie.Name = "isnad-form";
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.HeaderName = "X-Isnad-Form";
        });
        services.AddRazorComponents();
        services.AddRouting();
        services.AddRateLimiter(Limit);
        services.AddResponseCompression(static o => o.MimeTypes = ["text/html", "text/css", "text/javascript", "application/json"]);
    }

    /// <summary>Puts the steps of a request in their order.</summary>
    public static void UseWorkbench(this WebApplication application)
    {
        application.Use(application.Services.GetRequiredService<ReadersFirst>().Count);
        application.Use(application.Services.GetRequiredService<SecurityHeaders>().Add);
        application.Use(application.Services.GetRequiredService<HostNames>().Check);
        application.Use(Failures.Catch);
        application.Use(PreferenceLinks.Switch);
        application.UseResponseCompression();
        application.UseRouting();
        application.Use(OwnOrigin.Check);
        application.UseAuthentication();
        application.UseRateLimiter();
        application.UseAuthorization();
        application.UseAntiforgery();
        application.Services.GetRequiredService<Assets>().Map(application);
        application.MapRazorComponents<App>();
        RowFragments.Map(application);
        SignInForm.Map(application);
        ImportForm.Map(application);
        ActorForms.Map(application);
        EventForms.Map(application);
        ReviewForms.Map(application);
        ExportFile.Map(application);
        UserForms.Map(application);
        ApiRoutes.Map(application);
    }

    private static void Limit(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = static async (context, _) =>
        {
            if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            await Problem.Refuse(context.HttpContext, StatusCodes.Status429TooManyRequests, ServerCodes.TooMany).ConfigureAwait(false);
        };
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(static context =>
            context.User.Identity is { IsAuthenticated: true, AuthenticationType: Schemes.Alone }
                ? RateLimitPartition.GetNoLimiter("")
                : RateLimitPartition.GetTokenBucketLimiter(Who(context), static _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = 600,
                    TokensPerPeriod = 100,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                }));
        options.AddPolicy(SignInLimit, static context => RateLimitPartition.GetSlidingWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "", static _ => new SlidingWindowRateLimiterOptions { PermitLimit = 10, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 }));
    }

    private static string Who(HttpContext context) =>
        context.User.FindFirstValue(ClaimTypes.Name) is { } name ? "user " + name : "address " + context.Connection.RemoteIpAddress;
}
