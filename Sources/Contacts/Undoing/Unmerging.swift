/// What the card that stayed is again once its merge is undone: as it was before, but for what was
/// changed since, which stays.
struct Unmerging {
    let before: WholeCard
    let after: WholeCard
    let now: WholeCard

    /// What was changed since.
    var changed: [MergeField] {
        MergeField.allCases.filter { $0.parts(of: now) != $0.parts(of: after) }
    }

    var hasOtherChannels: Bool {
        Set(now.content.channels) != Set(after.content.channels)
    }

    var hasOtherShelves: Bool {
        Set(now.content.themes) != Set(after.content.themes)
            || Set(now.content.departments) != Set(after.content.departments)
    }

    var card: WholeCard {
        var card = now
        let changed = Set(changed)
        for field in MergeField.allCases where !changed.contains(field) {
            field.copy(from: before, to: &card)
        }
        let (was, then, content) = (before.content, after.content, now.content)
        card.content.channels = Self.back(was.channels, then.channels, content.channels)
        card.content.themes = Self.back(was.themes, then.themes, content.themes)
        card.content.departments = Self.back(
            was.departments, then.departments, content.departments
        ).sorted()
        if content.rest == then.rest { card.content.rest = was.rest }
        return card
    }

    /// What was there before, without what was taken away since, and with what came since.
    private static func back<Value: Hashable>(
        _ before: [Value], _ after: [Value], _ now: [Value]
    ) -> [Value] {
        let (there, then, was) = (Set(now), Set(after), Set(before))
        return before.filter { there.contains($0) || !then.contains($0) }
            + now.filter { !then.contains($0) && !was.contains($0) }
    }
}
