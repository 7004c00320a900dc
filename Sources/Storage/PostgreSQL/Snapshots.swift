internal import Glibc

/// What reads see, as the server names it. Two reads whose snapshots print the same see the same
/// rows: a commit takes its transaction out of the list of those under way, or raises the bound
/// above it (postgresql.org/docs/15/functions-info.html table 9.80). That holds for every server
/// of the database, since the snapshot is the database's own.
///
/// Unchecked because the type cannot show that `mutex` guards what is below it.
final class Snapshots: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let answered = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    /// Of how many servers which this one is, so that no two give the same number.
    private let place: Int
    private var text = ""
    private var count = 0
    /// Questions begun, and the answer to the last.
    private var questions = 0
    private var isAsking = false
    private var answer: String?

    static let most = 64

    /// - Parameter place: that of the server, below `most`; 0 for the one that is written to.
    init(place: Int = 0) {
        self.place = place
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(answered, nil)
    }

    deinit {
        pthread_cond_destroy(answered)
        pthread_mutex_destroy(mutex)
        answered.deallocate()
        mutex.deallocate()
    }

    /// The last that a read saw; nil before the first.
    var latest: String? { locked { count == 0 ? nil : text } }

    /// Equal numbers stand for equal rows.
    func number(of seen: String) -> Int {
        locked {
            if text != seen { (text, count) = (seen, count + 1) }
            return count * Self.most + place
        }
    }

    /// What can be seen at this moment. Who comes while a question is under way waits for the
    /// next, and shares its answer with all who wait: it was asked after they came.
    /// - Parameter ask: asks the server, and returns nil when it cannot say.
    func now(_ ask: () -> String?) -> String? {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        let next = questions + 1
        while questions < next || (isAsking && questions == next) {
            guard !isAsking else {
                pthread_cond_wait(answered, mutex)
                continue
            }
            questions += 1
            isAsking = true
            pthread_mutex_unlock(mutex)
            let heard = ask()
            pthread_mutex_lock(mutex)
            (answer, isAsking) = (heard, false)
            pthread_cond_broadcast(answered)
            return heard
        }
        return answer
    }

    private func locked<Result>(_ body: () -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return body()
    }
}
