import Community

/// A file as its kind has read it.
struct ImportFile {
    /// How many things it holds.
    let count: Int
    let problems: [ImportProblem]
    /// What becomes of some of them.
    let plan: (Range<Int>, ImportContext) throws -> ImportPlan
    /// Makes some of them ready, outside of any transaction, and gives what then becomes of them;
    /// nil where nothing takes long.
    let ready: ((Range<Int>, Site) throws -> (ImportContext) throws -> ImportPlan)?
}
