/*
 * The lease protocol: a store, two generators, one node. Small numbers stand for milliseconds and windows; each number is one ID.
 *
 * Messages are lost and repeated, answers come late or not at all, generators crash and start again with nothing, clocks say anything. Asserted:
 * no number is issued twice (I1 to I3 together), and none before the store has recorded its window.
 *
 * Mutants, each of which must fail: -DREUSE (a restarted store forgets its last grant), -DEARLY (answer before commit), -DNOBURN (a request whose
 * answer was lost is taken for granted), -DNOVERSION (rest taken back without comparing the version).
 */
#define END 5      /* numbers 0 to 4 */
#define WINDOW 2
#define NONE 255
#define ATTEMPTS 2 /* of the first generator; the second has one fewer */

mtype = { acquire, release };

chan toStore = [2] of { mtype, byte, byte, byte, byte };   /* kind, generator, attempt, now or unused, version */
chan toGenerator[2] = [2] of { byte, byte, byte, byte };   /* attempt, from, until, version */

byte until = 0;        /* the store's durable record of the node */
byte version = 0;
bool issued[END];
byte recorded = 0;     /* how far windows were ever recorded */
byte crashes = 0;

inline issue(n) {
    assert(!issued[n]);
    assert(n < recorded);
    issued[n] = true
}

active proctype Store() {
    mtype kind;
    byte who, attempt, value, mark, start;
    byte oldUntil, oldVersion;
    do
    :: toStore ? kind, who, attempt, value, mark ->
        atomic {
            if
            :: kind == acquire ->
                start = (value > until -> value : until);
                if
                :: start + WINDOW <= END ->
                    oldUntil = until;
                    oldVersion = version;
                    until = start + WINDOW;
                    version++;
                    recorded = (until > recorded -> until : recorded);
                    if
                    :: toGenerator[who] ! attempt, start, until, version
                    :: true   /* answer lost: the window burns */
                    fi;
#if defined(EARLY) || defined(REUSE)
                    if
                    :: until = oldUntil; version = oldVersion   /* crash: the grant was not durable, or is forgotten */
                    :: true
                    fi
#endif
                :: else
                fi
            :: kind == release ->
#ifdef NOVERSION
                until = value; version++
#else
                if
                :: mark == version -> until = value; version++
                :: else
                fi
#endif
            fi;
            oldUntil = 0; oldVersion = 0; start = 0; kind = 0; who = 0; attempt = 0; value = 0; mark = 0
        }
    od
}

proctype Generator(byte me) {
    byte next = NONE, last = 0, mine = 0, attempt = 0, now, answered, from, to, mark;
    bool asked = false;
    do
    :: next != NONE && next < last ->                /* issue */
        atomic { issue(next); next++ }
    :: attempt < ATTEMPTS - me && nfull(toStore) ->              /* ask, with any clock, never before what is owned */
        atomic {
            if
            :: now = 0
            :: now = 1
            fi;
            now = (next != NONE && last > now -> last : now);
            attempt++;
            asked = true;
            if
            :: toStore ! acquire, me, attempt, now, 0
            :: len(toStore) == 0 -> toStore ! acquire, me, attempt, now, 0; toStore ! acquire, me, attempt, now, 0   /* repeated */
            :: true                                                                                                 /* lost */
            fi
#ifdef NOBURN
            ;
            if
            :: next = now; last = (now + WINDOW > END -> END : now + WINDOW); asked = false
            :: true
            fi
#endif
        }
    :: toGenerator[me] ? answered, from, to, mark ->
        atomic {
            if
            :: asked && answered == attempt ->       /* in time */
                asked = false;
                if
                :: next != NONE && from == last -> skip                      /* continues: the state stays */
                :: else -> next = from
                fi;
                last = to;
                mine = mark
            :: else                                  /* late or repeated: burnt */
            fi
        }
    :: asked -> asked = false                        /* time-out */
    :: next != NONE && nfull(toStore) ->             /* dispose: give the rest back, and start again */
        atomic {
            if
            :: toStore ! release, me, 0, next, mine
            :: len(toStore) == 0 -> toStore ! release, me, 0, next, mine; toStore ! release, me, 0, next, mine
            fi;
            next = NONE; last = 0; mine = 0; asked = false
        }
    :: crashes < 1 ->                                /* crash: everything but the count of attempts is lost */
        atomic { crashes++; next = NONE; last = 0; mine = 0; asked = false }
    od
}

init { atomic { run Generator(0); run Generator(1) } }
