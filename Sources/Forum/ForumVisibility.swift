import Community
import Content
import Storage

extension Viewer {
    /// Who sees which `forum_theme AS th` of a space: the rule of `sees(itemsOf:)`, for what is no
    /// item. Guests of a public space see none: who writes in a forum belongs to it.
    func seesThemes(of space: Space) -> SQL {
        if moderates(space) { return "(th.space_id = \(space.id))" }
        guard let person, belongs(to: space) else { return "(1 = 0)" }
        return """
            (th.space_id = \(space.id) AND (th.audience = 'space'
                OR (th.audience = 'groups' AND EXISTS (
                    SELECT 1 FROM forum_theme_group AS tg
                    JOIN member_group_person AS gp ON gp.group_id = tg.group_id
                    WHERE tg.theme_id = th.id AND gp.person_id = \(person)))))
            """
    }
}
