import Community

enum ProgramPaths {
    static let program = PathTo<ApplicationPassword.ID>("/account/programs/:id")
}
