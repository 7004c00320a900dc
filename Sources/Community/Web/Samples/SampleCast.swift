/// Who makes the things that samples name.
package struct SampleCast: Sendable {
    /// A member, who writes what members write.
    package let author: Person.ID
    package let moderator: Person.ID
    package let administrator: Person.ID
    /// That of everybody.
    package let password: String

    package init(
        author: Person.ID, moderator: Person.ID, administrator: Person.ID, password: String
    ) {
        self.author = author
        self.moderator = moderator
        self.administrator = administrator
        self.password = password
    }
}
