import Community
import HTTP

/// What the form of a group says: its name, whether it is listed, and of those who are shown who is
/// in it and who looks after it.
struct GroupForm {
    var name: String
    var isListed: Bool
    var members: [Person.ID]
    var managers: [Person.ID]

    init(_ group: ListedGroup, _ shown: GroupMembers) {
        name = group.group.name
        isListed = group.isListed
        members = shown.inside
        managers = shown.managers
    }

    init(_ fields: FormFields) {
        name = (fields.first("name") ?? "").oneLine
        isListed = fields.first("listed") != nil
        members = fields.all("member").compactMap(Person.ID.init(segment:))
        managers = fields.all("manager").compactMap(Person.ID.init(segment:))
            .filter(members.contains)
    }

    /// What whoever looks after a group does not decide stays as it is.
    func keeping(_ group: ListedGroup, _ shown: GroupMembers) -> GroupForm {
        var form = GroupForm(group, shown)
        form.members = members + shown.managers.filter { !members.contains($0) }
        return form
    }
}
