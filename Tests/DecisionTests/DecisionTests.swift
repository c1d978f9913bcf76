@testable import Decision
