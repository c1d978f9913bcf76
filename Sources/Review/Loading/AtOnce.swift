internal import Glibc
internal import Synchronization

// Somebody waits: for a call to be read, by one command after the other, and for thousands of dossiers.

/// A thread of the system.
package struct SystemThread {
  private final class Work {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  private let handle: pthread_t

  /// Starts one; nil where the system gives none.
  package init?(_ body: @escaping @Sendable () -> Void) {
    var handle = pthread_t()
    let work = Unmanaged.passRetained(Work(body))
    let code = pthread_create(
      &handle, nil,
      { work in
        if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body() }
        return nil
      }, work.toOpaque())
    guard code == 0 else {
      work.release()
      return nil
    }
    self.handle = handle
  }

  /// Waits for its end.
  package func wait() { pthread_join(handle, nil) }
}

/// Takes turns in this thread and in others, one per processor at most, and waits for all of them.
///
/// The system may give fewer threads, or none: those that there are take all turns. (Dispatch would wait for more to come,
/// without end where a limit forbids them.)
private func takeTurns(_ count: Int, _ turn: @Sendable (Int) -> Void) {
  let next = Mutex(0)
  let work = { @Sendable in
    while true {
      let place = next.withLock { next in
        defer { next += 1 }
        return next
      }
      guard place < count else { return }
      turn(place)
    }
  }
  let processors = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  withoutActuallyEscaping(work) { work in
    var threads: [SystemThread] = []
    while threads.count + 1 < min(count, processors), let thread = SystemThread(work) {
      threads.append(thread)
    }
    work()
    for thread in threads { thread.wait() }
  }
}

/// Does two things at the same time.
func atOnce<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  let results = Mutex<(First?, Second?)>((nil, nil))
  takeTurns(2) { place in
    if place == 0 {
      let result = first()
      results.withLock { $0.0 = result }
    } else {
      let result = second()
      results.withLock { $0.1 = result }
    }
  }
  guard case (let first?, let second?) = results.withLock({ $0 }) else {
    preconditionFailure("both were done")
  }
  return (first, second)
}

/// Does the same thing in several threads at once, and waits for all of them.
///
/// Each takes its share of a common work until none is left: there may be fewer of them than wished, one per processor at most.
package func atOnce(threads: Int, _ work: @Sendable () -> Void) {
  if threads <= 1 { work() } else { takeTurns(threads) { _ in work() } }
}

/// Does the same with each of some items, at the same time.
///
/// - Returns: The results, in the order of the items.
package func atOnce<Item: Sendable, Result: Sendable>(_ items: [Item], _ work: @Sendable (Item) -> Result)
  -> [Result]
{
  let results = Mutex([Result?](repeating: nil, count: items.count))
  takeTurns(items.count) { place in
    let result = work(items[place])
    results.withLock { $0[place] = result }
  }
  return results.withLock { $0.compactMap(\.self) }
}

/// Does one thing and, at the same time, the same with each of some items.
func atOnce<First: Sendable, Item: Sendable, Result: Sendable>(
  _ first: @Sendable () -> First, _ items: [Item], _ work: @Sendable (Item) -> Result
) -> (First, [Result]) {
  let result = Mutex<First?>(nil)
  let results = atOnce([nil] + items.map(Optional.some)) { item in
    if let item { return Optional.some(work(item)) }
    let done = first()
    result.withLock { $0 = done }
    return nil
  }
  guard let first = result.withLock({ $0 }) else { preconditionFailure("it was done") }
  return (first, results.compactMap(\.self))
}
