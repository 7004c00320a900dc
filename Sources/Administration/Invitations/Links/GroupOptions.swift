import Community
import Content

/// The groups of a space to choose one from, or none.
enum GroupOptions {
    static func all(
        in space: Space, chosen: MemberGroup.ID?, _ visit: Visit
    ) throws -> [FormOption] {
        let groups = try GroupStore(db: visit.db).groups(in: space)
        guard !groups.isEmpty else { return [] }
        let none = FormOption(
            value: "", word: visit.words("group.noneOfThem"), isChosen: chosen == nil)
        return [none]
            + groups.map {
                FormOption(value: $0.id.description, word: $0.name, isChosen: $0.id == chosen)
            }
    }
}
