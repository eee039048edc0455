namespace EIdentity.Benchmarks;

/// <summary>Holds what a contestant cost in each round, and what it is compared with in the same rounds.</summary>
internal sealed record ReportRow(string Name, Sample[] Samples, Sample[] Yardstick);
