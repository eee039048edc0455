namespace EIdentity.Sandbox;

/// <summary>Names the steps of a look-up at which faults strike.</summary>
internal static class RegisterSteps
{
    /// <summary>What any gateway looks at, before it knows what is asked.</summary>
    public static readonly FaultStep<CallerCheck> Caller =
        new("caller of the register", "bên gọi cơ sở dữ liệu dân cư", knowsPerson: false);

    /// <summary>A signed digest.</summary>
    public static readonly FaultStep<CallerCheck> Digest =
        new("signed digest of a caller", "mã băm có ký của bên gọi", knowsPerson: false);

    /// <summary>An API key.</summary>
    public static readonly FaultStep<CallerCheck> ApiKey = new("API key of a caller", "khóa API của bên gọi", knowsPerson: false);

    /// <summary>The member that an adapter forwards to.</summary>
    public static readonly FaultStep<CallerCheck> Member =
        new("member that a call is forwarded to", "thành viên nhận yêu cầu chuyển tiếp", knowsPerson: false);

    /// <summary>Any answer of the register or its gateway.</summary>
    public static readonly FaultStep<RegisterExchange> Answer =
        new("answer of the register", "câu trả lời của cơ sở dữ liệu dân cư", knowsPerson: true);

    /// <summary>An answer that holds a person, about whom a lie can be told; a yes or no holds none.</summary>
    public static readonly FaultStep<RegisterExchange> Record =
        new("record in the answer of the register", "câu trả lời có thông tin một người", knowsPerson: true);
}
