import Community
import Content
import Storage

extension Viewer {
    /// Who sees which `forum_theme AS th` of a space: the rule of items, for what is none.
    func seesThemes(of space: Space) -> SQL {
        let rule = Visibility(self, in: space)
            .sees("th", groups: (table: "forum_theme_group", column: "theme_id"))
        return "(th.space_id = \(space.id) AND \(rule.sql))"
    }
}
