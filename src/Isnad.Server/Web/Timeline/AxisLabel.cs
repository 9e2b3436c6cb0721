using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Isnad.Server.Web.Timeline;

/// <summary>Words under an axis. Razor takes SVG's element of this name for its own and cannot write it.</summary>
public sealed class AxisLabel : ComponentBase
{
    /// <summary>Where their middle lies along the axis, in percent with its sign.</summary>
    [Parameter, EditorRequired]
    public string At { get; set; } = "";

    /// <summary>The words.</summary>
    [Parameter, EditorRequired]
    public string Words { get; set; } = "";

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", At);
        builder.AddAttribute(2, "y", "1em");
        builder.AddContent(3, Words);
        builder.CloseElement();
    }
}
