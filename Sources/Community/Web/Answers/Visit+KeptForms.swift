import Foundation
import Storage

extension Visit {
    /// The name of somebody else on whose page a kept form was written; nil for the viewer's own
    /// and for a guest's, who signs in to send it.
    package func author(of kept: KeptForm) throws -> String? {
        guard let owner = kept.owner.flatMap({ site.crossSite.owner(sealed: $0) }),
            let author = owner.person, author != viewer.person
        else { return nil }
        return try PersonStore(db: db).find(author)?.name ?? words("person.gone")
    }

    /// What another wrote, as the viewer may send it: without the files that wait for the other.
    package func adopted(_ kept: KeptForm) -> KeptForm {
        kept.withoutFiles(in: Set(site.routes.compactMap { $0.intake.files?.waiting }))
    }

    /// Asks whoever is signed in now about the form of a page that was shown to somebody else.
    func question(about kept: KeptForm, home: String) throws -> ProblemPage {
        let me: KeyValuePairs = ["name": viewer.name]
        var page = Problem.otherPerson.page(words, kept: adopted(kept), home: home)
        page.title = words("problem.otherPerson.title", me)
        page.retry = words("problem.otherPerson.send", me)
        if let author = try author(of: kept) {
            page.text = words("problem.otherPerson.text", ["author": author])
            page.change = words("problem.otherPerson.signIn", ["author": author])
        }
        return page
    }

    /// Asks whether a form that was done is meant once more.
    func question(
        about kept: KeptForm, doneAt date: Date, _ place: String, home: String
    ) -> ProblemPage {
        let problem = Problem.sentBefore(at: date, to: place)
        var page = problem.page(words, kept: kept.again, home: home)
        page.text = words("problem.sentBefore.done", ["when": dates.recent(date, now: now)])
        page.retry = words("problem.sentBefore.send")
        page.before = place
        return page
    }
}
