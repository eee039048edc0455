using Microsoft.AspNetCore.Mvc;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Takes what was typed, as JSON and as a form.</summary>
[ApiController]
[Route("mistyped")]
public sealed class MistypedController : ControllerBase
{
    /// <summary>Reads a body.</summary>
    [HttpPost("json")]
    public IActionResult Json([FromBody] MistypedInput input) => Ok(input.Number.IsEmpty);

    /// <summary>Reads a form; a number that is typed there is text for the app to parse, and binds to nothing.</summary>
    [HttpPost("x-www-form-urlencoded")]
    public IActionResult Form([FromForm] MistypedInput input) => input.Number.IsEmpty ? Ok() : Conflict();
}
