import DAV
import Foundation
import HTTP
import Storage
import Synchronization

/// A long answer, made while it is sent: each piece is read anew, with the rights that the viewer
/// had when they asked.
final class CollectionBody: BodyProducer {
    private struct State {
        var answer = Multistatus()
        var next = 0
        var size: Int
        var isDone = false
    }

    private let writing: CollectionWriting
    private let lines: [CollectionLine]
    private let syncToken: String?
    private let site: Site
    private let viewer: Viewer
    private let space: Space
    private let words: Localization
    private let now: Date
    private let state: Mutex<State>

    init(
        _ writing: CollectionWriting, _ lines: [CollectionLine], syncToken: String?,
        _ context: CollectionContext
    ) {
        state = Mutex(State(size: writing.first))
        self.writing = writing
        self.lines = lines
        self.syncToken = syncToken
        (site, viewer, space) = (context.site, context.viewer, context.space)
        (words, now) = (context.words, context.now)
    }

    func next() throws -> [UInt8]? {
        try state.withLock { state in
            guard !state.isDone else { return nil }
            let end = min(lines.count, state.next + state.size)
            try site.database.read { db in
                try writing.write(
                    lines[state.next..<end], to: &state.answer,
                    CollectionContext(
                        site: site, db: db, viewer: viewer, space: space, words: words, now: now))
            }
            state.next = end
            if end == lines.count {
                state.answer.end(syncToken: syncToken)
                state.isDone = true
            }
            let bytes = state.answer.take()
            state.size = CollectionWriting.size(after: state.size, of: bytes.count)
            return bytes
        }
    }
}
