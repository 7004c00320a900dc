import Community
import Content
import HTTP
import Storage

/// The groups of a space, for its moderators: audiences of what is published.
enum MemberGroups {
    static func index(_ visit: Visit) throws -> Response {
        try list(typed: "", FormErrors(), visit)
    }

    static func create(_ visit: Visit) throws -> Response {
        let space = try visit.space
        let name = (visit.request.fields.first("name") ?? "").oneLine
        var errors = fault(in: name, visit)
        guard errors.isEmpty else { return try list(typed: name, errors, visit) }
        guard let id = try MemberGroupStore(db: visit.db).create(name, in: space) else {
            errors.add("name", visit.words("group.fault.taken"))
            return try list(typed: name, errors, visit)
        }
        try visit.record(.groupChanged, name)
        return visit.redirect(to: SpacePaths.group(id, in: space), notice: "group.created")
    }

    static func edit(_ id: MemberGroup.ID, _ visit: Visit) throws -> Response {
        let group = try managed(id, visit)
        let members = try GroupMembers(group, visit)
        return try form(group, GroupForm(group, members), members, FormErrors(), visit)
    }

    static func update(_ id: MemberGroup.ID, _ visit: Visit) throws -> Response {
        let group = try managed(id, visit)
        let members = try GroupMembers(group, visit)
        var typed = GroupForm(visit.request.fields)
        if try !visit.viewer.moderates(visit.space) { typed = typed.keeping(group, members) }
        var errors = fault(in: typed.name, visit)
        let groups = MemberGroupStore(db: visit.db)
        if try groups.isTaken(typed.name, but: id, in: visit.space) {
            errors.add("name", visit.words("group.fault.taken"))
        }
        guard errors.isEmpty else { return try form(group, typed, members, errors, visit) }
        guard !members.version.differs(from: visit.request.fields) else {
            return try form(group, typed, members, errors, isChanged: true, visit)
        }
        let managers = try groups.update(id, typed, of: members)
        try visit.record(.groupChanged, typed.name)
        try GroupManagerMail(MemberGroup(id: id, name: typed.name), visit).send(to: managers)
        return visit.redirect(
            to: members.isAll ? try list(visit, around: id) : members.address,
            notice: "group.saved")
    }

    /// A group whose members the viewer decides.
    private static func managed(_ id: MemberGroup.ID, _ visit: Visit) throws -> ListedGroup {
        let space = try visit.spaceOfMembers
        try visit.require(GroupStore(db: visit.db).mayManage(id, visit.viewer, in: space))
        return try MemberGroupStore(db: visit.db).find(id, in: space)
    }

    /// Where one comes from to a group.
    private static func list(_ visit: Visit, around id: MemberGroup.ID) throws -> String {
        let space = try visit.space
        return visit.viewer.moderates(space)
            ? SpacePaths.groups(in: space) : SpacePaths.members(in: space) + "?group=\(id)"
    }

    static func destroy(_ id: MemberGroup.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let groups = MemberGroupStore(db: visit.db)
        let group = try groups.find(id, in: space).group
        try groups.end(id, at: visit.now)
        try visit.record(.groupChanged, group.name)
        return visit.redirect(to: SpacePaths.groups(in: space), notice: "group.deleted")
    }

    private static func fault(in name: String, _ visit: Visit) -> FormErrors {
        var errors = FormErrors()
        if name.isEmpty { errors.add("name", visit.words("group.fault.name")) }
        if name.length > 80 { errors.add("name", visit.words("form.tooLong", ["n": "80"])) }
        return errors
    }

    private static func list(
        typed: String, _ errors: FormErrors, _ visit: Visit
    ) throws -> Response {
        let space = try visit.space
        let rows = try MemberGroupStore(db: visit.db).all(in: space).map {
            GroupsPage.Row(
                name: $0.group.name, address: SpacePaths.group($0.group.id, in: space),
                members: visit.words.count("headcount", $0.members))
        }
        let page = GroupsPage(
            tabs: try visit.administrationTabs(at: "groups"),
            action: SpacePaths.groups(in: space), typed: typed, errors: errors, rows: rows)
        return try visit.page(page, errors.isEmpty ? .ok : .unprocessable)
    }

    private static func form(
        _ group: ListedGroup, _ typed: GroupForm, _ members: GroupMembers, _ errors: FormErrors,
        isChanged: Bool = false, _ visit: Visit
    ) throws -> Response {
        let space = try visit.space
        let decides = visit.viewer.moderates(space)
        let id = group.group.id
        let page = GroupPage(
            members: members, group: SpacePaths.group(id, in: space), number: id.description,
            groups: PageLink(
                visit.words(decides ? "administration.tab.groups" : "frame.members"),
                try list(visit, around: id)),
            heading: group.group.name, typed: typed, errors: errors,
            candidates: members.shown.map { candidate($0, typed, members, decides: decides) },
            isModerator: decides,
            version: isChanged
                ? members.version.changed(at: members.address) : members.version)
        let status: Status = isChanged ? .conflict : .ok
        return try visit.page(page, errors.isEmpty ? status : .unprocessable)
    }

    private static func candidate(
        _ member: Member, _ typed: GroupForm, _ members: GroupMembers, decides: Bool
    ) -> GroupCandidate {
        let manages = typed.managers.contains(member.person)
        return GroupCandidate(
            person: member.person, name: member.name,
            isInside: typed.members.contains(member.person), manages: manages,
            mayManage: decides && members.inside.contains(member.person)
                && (manages || member.role > .partner),
            isFixed: !decides && manages)
    }
}
