namespace EIdentity.Sandbox;

/// <summary>Names the steps of a look-up at which faults strike.</summary>
internal static class RegisterSteps
{
    /// <summary>Any answer of the register or its gateway.</summary>
    public static readonly FaultStep<RegisterExchange> Answer =
        new("answer of the register", "câu trả lời của cơ sở dữ liệu dân cư", knowsPerson: true);

    /// <summary>An answer that holds a person, about whom a lie can be told; a yes or no holds none.</summary>
    public static readonly FaultStep<RegisterExchange> Record =
        new("record in the answer of the register", "câu trả lời có thông tin một người", knowsPerson: true);
}
