import Community

/// A calendar file that is brought in: sent, looked at, taken.
enum ImportPaths {
    static let all = SpacePath("/agenda/imports")
    static let one = SpacePathTo<CalendarImport.ID>("/agenda/imports/:id")
}
