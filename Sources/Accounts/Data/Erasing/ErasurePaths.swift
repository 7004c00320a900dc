import Community

enum ErasurePaths {
    static let planned = Path("/account/erasure")
    /// Where the link of the mail leads.
    static let undo = PathToText("/kept-account/:id")
    /// What whoever runs the site does at a written request.
    static let request = PathTo<Person.ID>("/administration/erasures/:id")
    static let rule = SpacePath("/administration/erasure")
}
