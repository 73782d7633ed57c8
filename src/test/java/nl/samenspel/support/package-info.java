/// What tests of every room share: databases, a running application, a browser.
///
/// A test of a store, door or window without Spring, on a database of its own (about 0.1 s):
///
/// ```java
/// class AgreementStoreTest {
///     @RegisterExtension
///     static final TestDatabase database = TestDatabase.fresh();
///
///     private final AgreementStore store = new AgreementStore(database.sql());
///
///     @Test
///     void keepsAnAgreement() {
///         database.as(anna, () -> store.save(agreement));            // one transaction, with anna's identity
///         assertThat(database.as(anna, () -> store.find(agreement.id()))).contains(agreement);
///         assertThat(database.as(stranger, () -> store.find(agreement.id()))).isEmpty();
///     }                                                               // database.everything(): rows past every wall
/// }
/// ```
///
/// A test of pages or of doors with their real neighbours: put [WithApplication] on the class, inject doors with
/// `@Autowired` and the port with `@LocalServerPort`. All such classes share one application and one database, so make
/// your own persons and things and count nothing that others may add to. A class that needs an empty world of its own
/// adds `@TestPropertySource(properties = "samenspel.test.world=<its name>")`, which costs one more start.
///
/// A test in a real browser: see [Visitors].
///
/// Slow tests (over two seconds) carry `@Tag("deep")`; `bin/check --deep` runs them.
@NullMarked
package nl.samenspel.support;

import org.jspecify.annotations.NullMarked;
