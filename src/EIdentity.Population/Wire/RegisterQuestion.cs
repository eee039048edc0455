namespace EIdentity.Population;

/// <summary>Holds what is asked: the operation, the person, the fields, and why.</summary>
internal sealed class RegisterQuestion(RegisterOperation operation, PersonIdentity person, CitizenFields fields, Purpose purpose)
{
    public RegisterOperation Operation => operation;

    public PersonIdentity Person => person;

    public CitizenFields Fields => fields;

    public Purpose Purpose => purpose;
}
