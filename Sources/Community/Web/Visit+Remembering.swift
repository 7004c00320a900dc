import Foundation
package import Storage

extension Visit {
    /// What this viewer is shown until something changes of what it was read from, or until the
    /// next minute: computed once, then remembered.
    /// - Parameters:
    ///   - name: what is asked, such as `frame`.
    ///   - question: what else the answer depends on.
    package func remember<Value: Sendable>(
        _ name: String, _ question: String = "", _ compute: () throws -> Value
    ) rethrows -> Value {
        try site.pageCache.fact(key(name, question), db, compute)
    }

    /// The same of what is asked before it is needed.
    package func rememberAsked<Value: Sendable>(
        _ name: String, _ question: String, _ ask: () throws -> Asked<Value>
    ) rethrows -> Asked<Value> {
        try site.pageCache.askedFact(key(name, question), db, ask)
    }

    /// The same of what is no different for any other viewer who reads in the same language.
    /// - Parameters:
    ///   - question: what else the answer depends on, beside what `compute` reads, and the address
    ///     and the zone of the space. It must not ask who looks, nor anything else of what has
    ///     been read before.
    ///   - isTimeless: whether it has nothing of the hour in it, so that it holds longer than the
    ///     minute.
    package func rememberForAll<Value: Sendable>(
        _ name: String, in space: Space, _ question: String = "", isTimeless: Bool = false,
        _ compute: () throws -> Value
    ) rethrows -> Value {
        let key = PageCache.Key(
            name: name, space: space.id, locale: words.locale,
            question: "\(space.slug) \(space.zone) \(question)",
            at: isTimeless ? .distantPast : now)
        return try site.pageCache.commonFact(key, db, compute)
    }

    func key(_ name: String, _ question: String) -> PageCache.Key {
        PageCache.Key(
            name: name, person: viewer.person, space: place?.id, locale: words.locale,
            question: question, at: now)
    }
}
