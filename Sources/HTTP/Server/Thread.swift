import CLinux
import Glibc

/// A thread that runs one closure and is never joined: whoever starts it
/// learns of its end by a semaphore.
enum Thread {
    private final class Work {
        let name: String
        let body: @Sendable () -> Void

        init(_ name: String, _ body: @escaping @Sendable () -> Void) {
            self.name = name
            self.body = body
        }
    }

    /// `name` is shown by the system's tools, cut to 15 bytes.
    static func start(
        _ name: String, _ body: @escaping @Sendable () -> Void
    ) throws(ServerError) {
        let work = Unmanaged.passRetained(Work(name, body))
        var thread = pthread_t()
        let code = pthread_create(
            &thread, nil,
            { raw in
                guard let raw else { return nil }
                let work = Unmanaged<Work>.fromOpaque(raw).takeRetainedValue()
                pthread_setname_np(pthread_self(), String(work.name.prefix(15)))
                work.body()
                return nil
            }, work.toOpaque())
        guard code == 0 else {
            work.release()
            throw .system("pthread_create", errno: code)
        }
        pthread_detach(thread)
    }
}
