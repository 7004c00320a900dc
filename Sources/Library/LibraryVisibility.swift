import Community
import Content
import Storage

extension Viewer {
    /// Who sees which `library_theme AS th` of a space: the rule of items, for what is none.
    func seesThemes(ofLibrary space: Space) -> SQL {
        let rule = Visibility(self, in: space)
            .sees("th", groups: (table: "library_theme_group", column: "theme_id"))
        return "(th.space_id = \(space.id) AND \(rule.sql))"
    }
}
