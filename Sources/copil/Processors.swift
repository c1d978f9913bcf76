internal import Glibc

/// The processors of the machine.
enum Processors {
  /// How many can work now: the threads of a run, unless the user says otherwise.
  static var count: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
