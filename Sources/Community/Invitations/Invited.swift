/// One of many who are invited at once.
package struct Invited {
    let email: String
    let name: String
    let role: Role
    let groups: [MemberGroup.ID]
    let digest: [UInt8]

    package init(
        email: String, name: String, role: Role, groups: [MemberGroup.ID], digest: [UInt8]
    ) {
        (self.email, self.name, self.role) = (email, name, role)
        (self.groups, self.digest) = (groups, digest)
    }
}
