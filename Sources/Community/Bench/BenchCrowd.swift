package import Foundation

/// The members of the filled space, and what they write.
package struct BenchCrowd: Sendable {
    /// Some of the members, for what not everybody sees.
    package struct Group: Sendable {
        package let id: MemberGroup.ID
        package let people: [Person.ID]
        /// Whether those who are measured are not in it.
        package let isHidden: Bool

        package init(id: MemberGroup.ID, people: [Person.ID], isHidden: Bool) {
            self.id = id
            self.people = people
            self.isHidden = isHidden
        }
    }

    package let space: Space
    /// The first is measured, the second moderates.
    package let people: [Person.ID]
    package let groups: [Group]
    package let texts: BenchTexts
    /// The first post; the last one is now.
    package let start: Date
    package let now: Date

    package init(
        space: Space, people: [Person.ID], groups: [Group], texts: BenchTexts, start: Date,
        now: Date
    ) {
        self.space = space
        self.people = people
        self.groups = groups
        self.texts = texts
        self.start = start
        self.now = now
    }

    package func person(_ number: Int) -> Person.ID { people[number % people.count] }
}
