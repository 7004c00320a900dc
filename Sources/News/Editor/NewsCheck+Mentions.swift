import Community
import Content
import Markup

extension NewsCheck.Outcome {
    /// The same with the mentions of the body as links, among those who will see it.
    func naming(_ item: Item.ID?, _ visit: Visit) throws -> NewsCheck.Outcome {
        guard errors["body"] == nil else { return self }
        let resolved = try Mentions.resolve(
            HTML(trusted: content.html), among: .draft(content.audience, content.groups),
            of: item, visit)
        var outcome = self
        (outcome.content.html, outcome.people) = (resolved.html.markup, resolved.people)
        guard let fault = resolved.fault else { return outcome }
        outcome.errors.add("body", fault.text)
        outcome.mayForce = true
        outcome.choices = fault.choices
        return outcome
    }
}
