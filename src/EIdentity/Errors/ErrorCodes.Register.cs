namespace EIdentity;

public static partial class ErrorCodes
{
    /// <summary>EID3001: the register cannot be reached or cannot answer now.</summary>
    public static ErrorCode RegisterUnavailable { get; } = new(
        3001, ErrorKind.Unavailable, ErrorActor.Provider, "The register cannot be reached or cannot answer now.");

    /// <summary>EID3002: the register did not answer within the time allowed.</summary>
    public static ErrorCode RegisterTimeout { get; } = new(
        3002, ErrorKind.Unavailable, ErrorActor.Provider, "The register did not answer within the time allowed.");

    /// <summary>EID3003: the register or the gateway asks to slow down.</summary>
    public static ErrorCode RegisterThrottled { get; } = new(
        3003, ErrorKind.Unavailable, ErrorActor.Agency, "The register or the gateway asks to slow down.");

    /// <summary>EID3004: a page of a firewall or of maintenance came in place of an answer.</summary>
    public static ErrorCode RegisterBlockedByGateway { get; } = new(
        3004, ErrorKind.Unavailable, ErrorActor.Agency, "A web page came in place of the register's answer.");

    /// <summary>EID3005: the gateway does not accept this caller: token, digest, clock or allowed addresses.</summary>
    public static ErrorCode RegisterUnauthorised { get; } = new(
        3005, ErrorKind.Configuration, ErrorActor.Agency, "The gateway does not accept this caller.");

    /// <summary>EID3006: the procedure is not licensed to use the population database.</summary>
    public static ErrorCode RegisterNotLicensed { get; } = new(
        3006, ErrorKind.NotPermitted, ErrorActor.Agency, "The procedure is not licensed to use the population database.");

    /// <summary>EID3007: the officer's account has no permission.</summary>
    public static ErrorCode RegisterOfficerNotPermitted { get; } = new(
        3007, ErrorKind.NotPermitted, ErrorActor.Agency, "The officer's account has no permission.");

    /// <summary>EID3008: the answer is not what the register sends: cut, oversized, of another shape or encoding, or with a DTD.</summary>
    public static ErrorCode RegisterAnswerMalformed { get; } = new(
        3008, ErrorKind.AnswerRefused, ErrorActor.Provider, "The answer is not of the shape the register sends.");

    /// <summary>EID3009: the answer is about another person or another request, and nothing of it is used.</summary>
    public static ErrorCode RegisterAnswerOfAnotherPerson { get; } = new(
        3009,
        ErrorKind.AnswerRefused,
        ErrorActor.Provider,
        "The answer is about another person or another request than the one asked for.");

    /// <summary>EID3010: the register answered with several persons where one was asked for.</summary>
    public static ErrorCode RegisterAnswerAmbiguous { get; } = new(
        3010, ErrorKind.AnswerRefused, ErrorActor.Provider, "The register answered with several persons where one was asked for.");

    /// <summary>EID3011: the procedure is not in the settings, so there is no legal basis to look anything up.</summary>
    public static ErrorCode ProcedureNotListed { get; } = new(
        3011, ErrorKind.Configuration, ErrorActor.Agency, "The procedure is not in the settings.");

    /// <summary>EID3012: the settings do not let this procedure ask for a field.</summary>
    public static ErrorCode FieldNotAllowed { get; } = new(
        3012, ErrorKind.Configuration, ErrorActor.Developer, "The settings do not let this procedure ask for a field.");

    /// <summary>EID3013: the register reported a fault of its own (SOAP Fault) without a known meaning.</summary>
    public static ErrorCode RegisterFault { get; } = new(
        3013, ErrorKind.Unavailable, ErrorActor.Provider, "The register reported a fault of its own.");

    /// <summary>EID3014: the answer is marked as a sandbox's and <c>AllowSandbox</c> is not set.</summary>
    public static ErrorCode RegisterSandboxRefused { get; } = new(
        3014, ErrorKind.AnswerRefused, ErrorActor.Agency, "The answer comes from a sandbox, which these settings do not allow.");

    /// <summary>EID3015: the look-up could not be recorded, so the question was not sent or the answer is not handed over.</summary>
    public static ErrorCode LookUpNotRecorded { get; } = new(
        3015, ErrorKind.Unavailable, ErrorActor.Agency, "The look-up could not be recorded, so there is no answer.");

    /// <summary>EID3016: one person was looked up too often in a short time, and the question was not sent.</summary>
    public static ErrorCode LookUpsTooFrequent { get; } = new(
        3016, ErrorKind.Unavailable, ErrorActor.Agency, "One person was looked up too often in a short time.");

    /// <summary>EID3017: nothing at the address takes questions: it is unknown there, or leads elsewhere (404, 405, 410, 3xx).</summary>
    public static ErrorCode RegisterAddressWrong { get; } = new(
        3017, ErrorKind.Configuration, ErrorActor.Agency, "There is no register at the address in the settings.");

    /// <summary>EID3018: the register or the gateway does not take a question of this form, however often it is sent.</summary>
    public static ErrorCode RegisterQuestionRefused { get; } = new(
        3018, ErrorKind.Configuration, ErrorActor.Agency, "The register or the gateway does not take questions of this form.");

    /// <summary>EID3019: the law that the settings name for the procedure does not hold today, and the question was not sent.</summary>
    public static ErrorCode LegalBasisNotInForce { get; } = new(
        3019, ErrorKind.NotPermitted, ErrorActor.Agency, "The legal basis of the procedure is not in force.");

    /// <summary>EID3020: the security server does not know the member that the settings name, or not this system.</summary>
    public static ErrorCode RegisterMemberUnknown { get; } = new(
        3020, ErrorKind.Configuration, ErrorActor.Agency, "The security server does not know a member that this call names.");

    /// <summary>EID4001: the service token's endpoint cannot be reached or cannot answer now.</summary>
    public static ErrorCode ServiceTokenUnavailable { get; } = new(
        4001, ErrorKind.Unavailable, ErrorActor.Provider, "The service token's endpoint cannot be reached or cannot answer now.");

    /// <summary>EID4002: the service token's endpoint refused this client.</summary>
    public static ErrorCode ServiceTokenClientRefused { get; } = new(
        4002, ErrorKind.Configuration, ErrorActor.Agency, "The service token's endpoint refused this client.");

    /// <summary>EID4003: the service token's answer breaks a rule (RFC 6749, section 5.1).</summary>
    public static ErrorCode ServiceTokenAnswerRefused { get; } = new(
        4003, ErrorKind.AnswerRefused, ErrorActor.Provider, "The service token's answer breaks a rule.");

    /// <summary>EID4004: nothing at the address gives out tokens: it is unknown there, or leads elsewhere (404, 405, 410, 3xx).</summary>
    public static ErrorCode ServiceTokenAddressWrong { get; } = new(
        4004, ErrorKind.Configuration, ErrorActor.Agency, "There is no service token endpoint at the address in the settings.");
}
