import Storage

/// A line of a list of members.
struct ListedMember: FromRow {
    let member: Member
    let place: MemberPlace

    init(row: Row) throws {
        member = try Member(row: row)
        place = try MemberPlace(row: row)
    }
}
